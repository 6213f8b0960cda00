package id.sopan.procedure;

import java.util.List;

/** Questions that a person answers one after the other, and sends. Answers are keyed {@code step.field}. */
public record Form(List<Field> fields, Next next) implements Work {

    public Form {
        fields = List.copyOf(fields);
    }

    @Override
    public List<Target> targets() {
        return next.targets();
    }
}
