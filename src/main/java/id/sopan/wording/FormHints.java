package id.sopan.wording;

import id.sopan.procedure.Field;

/** How a question is to be answered. */
final class FormHints {

    private static final int PLACEHOLDER = 64;

    private FormHints() {}

    static Html of(Teller teller, Field field, Example example) {
        return teller.html(
                Wording.key("hint.", field.type()), limits(teller, field), example.written(teller.language()));
    }

    /** What an empty input field says, 1 to 64 characters. */
    static String placeholder(Teller teller, Field field, Example example) {
        return Harmless.shorten(
                teller.say(Wording.key("placeholder.", field.type()), example.written(teller.language())), PLACEHOLDER);
    }

    private static String limits(Teller teller, Field field) {
        return switch (field.type()) {
            case TEXT, TEXT_OR_FILE -> {
                int most = field.longest();
                yield field.min() == null
                        ? teller.say("limit.characters", most)
                        : teller.say("limit.characters.between", field.min(), most);
            }
            case NUMBER -> numbers(teller, field);
            case CHOICE, FILE, DATE -> "";
        };
    }

    private static String numbers(Teller teller, Field field) {
        String least = Answered.number(String.valueOf(field.min()), teller.language());
        String most = Answered.number(String.valueOf(field.max()), teller.language());
        if (field.min() != null && field.max() != null) {
            return teller.say("limit.between", least, most);
        }
        if (field.min() != null) {
            return teller.say("limit.least", least);
        }
        return field.max() == null ? teller.say("limit.number") : teller.say("limit.most", most);
    }
}
