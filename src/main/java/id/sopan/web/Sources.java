package id.sopan.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Collections;
import java.util.List;
import org.apache.catalina.util.NetMask;

/**
 * The networks that calls may come from. Behind a proxy of this machine or its private network, what counts is the
 * address that the proxy saw: the last one of {@code X-Forwarded-For}.
 *
 * @param networks such as {@code 149.154.160.0/20}; none allows everybody
 */
public record Sources(List<String> networks) {

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

    /** So that no name is looked up. */
    private static String literal(String text) throws UnknownHostException {
        if (!text.matches("[0-9a-fA-F.:]+")) {
            throw new UnknownHostException(text);
        }
        return text;
    }

    private static InetAddress address(HttpServletRequest request) throws UnknownHostException {
        InetAddress direct = InetAddress.getByName(request.getRemoteAddr());
        List<String> forwarded = Collections.list(request.getHeaders("X-Forwarded-For"));
        boolean proxy = direct.isLoopbackAddress() || direct.isSiteLocalAddress();
        if (!proxy || forwarded.isEmpty()) {
            return direct;
        }
        String through = forwarded.getLast();
        return InetAddress.getByName(
                literal(through.substring(through.lastIndexOf(',') + 1).strip()));
    }
}
