package id.sopan.sandbox.wire;

import id.sopan.sandbox.store.Json;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;

/** Lets in what comes from this machine's own pages and programs, and shares it out by path. */
final class FrontServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final String FOREIGN =
            "only pages and programs of this machine are answered: call http://localhost, without a foreign Origin";

    private static final Pattern HOST = Pattern.compile("(localhost|127\\.0\\.0\\.1|\\[::1])(:\\d{1,5})?");

    private final transient BotEndpoint bots;
    private final transient FileEndpoint files;
    private final transient ControlEndpoint control;
    private final transient PageEndpoint page = new PageEndpoint();

    FrontServlet(BotEndpoint bots, FileEndpoint files, ControlEndpoint control) {
        this.bots = bots;
        this.files = files;
        this.control = control;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!isLocal(request)) {
            Answers.json(response, 403, Json.object().put("description", FOREIGN));
            return;
        }
        String path = request.getServletPath();
        if (path.startsWith("/bot")) {
            bots.answer(path.substring("/bot".length()), request, response);
        } else if (path.startsWith("/file/bot")) {
            files.answer(path.substring("/file/bot".length()), response);
        } else if (path.startsWith("/control/")) {
            control.answer(path.substring("/control/".length()), request, response);
        } else {
            page.answer(path, response);
        }
    }

    /** No foreign host name (DNS rebinding), no foreign page. */
    private static boolean isLocal(HttpServletRequest request) {
        String host = request.getHeader("Host");
        String origin = request.getHeader("Origin");
        return host != null
                && HOST.matcher(host).matches()
                && (origin == null || origin.equals("http://" + host))
                && !"cross-site".equals(request.getHeader("Sec-Fetch-Site"));
    }
}
