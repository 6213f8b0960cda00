package id.sopan.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.catalina.util.NetMask;

/**
 * The networks that calls may come from. Behind a proxy of this machine or its private network, what counts is the
 * address that the proxy saw: the last one of {@code X-Forwarded-For}.
 *
 * @param networks such as {@code 149.154.160.0/20}; none allows everybody
 */
public record Sources(List<String> networks) {

    private static final String BYTE = "(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])";
    private static final Pattern IPV4 = Pattern.compile("(" + BYTE + "\\.){3}" + BYTE);

    /** No host's name has a colon; Java refuses what is none of these addresses without looking it up. */
    private static final Pattern IPV6 = Pattern.compile("(?=.*:)[0-9a-fA-F:][0-9a-fA-F:.]*");

    /** @throws IllegalArgumentException where one is no network */
    public Sources {
        networks.forEach(NetMask::new);
    }

    boolean allow(HttpServletRequest request) {
        if (networks.isEmpty()) {
            return true;
        }
        try {
            InetAddress from = address(request);
            return networks.stream().map(NetMask::new).anyMatch(network -> network.matches(from));
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /** Of an address that is written out: no name is looked up. */
    static InetAddress literal(String text) throws UnknownHostException {
        if (!IPV4.matcher(text).matches() && !IPV6.matcher(text).matches()) {
            throw new UnknownHostException(text);
        }
        return InetAddress.getByName(text);
    }

    private static InetAddress address(HttpServletRequest request) throws UnknownHostException {
        InetAddress direct = InetAddress.getByName(request.getRemoteAddr());
        List<String> forwarded = Collections.list(request.getHeaders("X-Forwarded-For"));
        boolean proxy = direct.isLoopbackAddress() || direct.isSiteLocalAddress();
        if (!proxy || forwarded.isEmpty()) {
            return direct;
        }
        String through = forwarded.getLast();
        return literal(through.substring(through.lastIndexOf(',') + 1).strip());
    }
}
