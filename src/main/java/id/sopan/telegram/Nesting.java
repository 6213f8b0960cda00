package id.sopan.telegram;

import java.util.ArrayList;
import java.util.List;

/** Where the brackets of a JSON text stand, read in no more room however deep they lie. Pure. */
final class Nesting {

    private interface Brackets {

        /** @param depth how many are open around it */
        void opens(int at, int depth);

        /** @param depth how many are open around what ends here */
        void closes(int at, int depth);
    }

    private Nesting() {}

    /** The text with nothing in what lies within more than one bracket. */
    static String shallow(String json) {
        StringBuilder shallow = new StringBuilder();
        int[] from = {0};
        look(json, new Brackets() {
            @Override
            public void opens(int at, int depth) {
                if (depth == 1) {
                    shallow.append(json, from[0], at + 1);
                    from[0] = json.length();
                }
            }

            @Override
            public void closes(int at, int depth) {
                if (depth == 1) {
                    from[0] = at;
                }
            }
        });
        return shallow.append(json, from[0], json.length()).toString();
    }

    /** What stands in so many brackets and has some of its own, in its order. */
    static List<String> parts(String json, int levels) {
        List<String> parts = new ArrayList<>();
        int[] from = {0};
        look(json, new Brackets() {
            @Override
            public void opens(int at, int depth) {
                if (depth == levels) {
                    from[0] = at;
                }
            }

            @Override
            public void closes(int at, int depth) {
                if (depth == levels) {
                    parts.add(json.substring(from[0], at + 1));
                }
            }
        });
        return parts;
    }

    private static void look(String json, Brackets brackets) {
        int depth = 0;
        boolean quoted = false;
        for (int at = 0; at < json.length(); at++) {
            char here = json.charAt(at);
            if (quoted && here == '\\') {
                at++;
            } else if (here == '"') {
                quoted = !quoted;
            } else if (!quoted && (here == '[' || here == '{')) {
                brackets.opens(at, depth);
                depth++;
            } else if (!quoted && (here == ']' || here == '}')) {
                depth--;
                brackets.closes(at, depth);
            }
        }
    }
}
