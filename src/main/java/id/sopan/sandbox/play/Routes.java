package id.sopan.sandbox.play;

import id.sopan.sandbox.bot.Parameters;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Calls by verb and path; {@code *} stands for one part of the path. The first that fits is taken. */
final class Routes {

    /** A call with what stood in place of the stars. */
    @FunctionalInterface
    interface Handler {
        JsonNode run(List<String> parts, Parameters parameters) throws InterruptedException;
    }

    /** A handler that was found, with its parts. */
    record Found(Handler handler, List<String> parts) {
        JsonNode run(Parameters parameters) throws InterruptedException {
            return handler.run(parts, parameters);
        }
    }

    private record Route(List<String> pattern, Handler handler) {}

    private final List<Route> routes = new ArrayList<>();

    void add(String pattern, Handler handler) {
        routes.add(new Route(split(pattern), handler));
    }

    Found find(String verb, String path) {
        List<String> call = split(verb + " " + path);
        for (Route route : routes) {
            List<String> parts = match(route.pattern(), call);
            if (parts != null) {
                return new Found(route.handler(), parts);
            }
        }
        throw PlayError.missing("no call " + verb + " /control/" + path + ": see docs/sandbox.md");
    }

    private static List<String> split(String text) {
        return List.of(text.split("[ /]"));
    }

    private static @Nullable List<String> match(List<String> pattern, List<String> call) {
        if (pattern.size() != call.size()) {
            return null;
        }
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < call.size(); i++) {
            if (pattern.get(i).equals("*")) {
                parts.add(call.get(i));
            } else if (!pattern.get(i).equals(call.get(i))) {
                return null;
            }
        }
        return parts;
    }
}
