package id.sopan.sandbox.wire;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whether a request is meant for this machine: no foreign host name (DNS rebinding), no foreign page. */
final class Locality {

    private static final Pattern HOST = Pattern.compile("(localhost|127\\.0\\.0\\.1|\\[::1])(:\\d{1,5})?");

    private Locality() {}

    static boolean isLocal(HttpServletRequest request) {
        String host = request.getHeader("Host");
        return host != null
                && HOST.matcher(host).matches()
                && isSameOrigin(host, request.getHeader("Origin"))
                && !"cross-site".equals(request.getHeader("Sec-Fetch-Site"));
    }

    private static boolean isSameOrigin(String host, @Nullable String origin) {
        return origin == null || origin.equals("http://" + host);
    }
}
