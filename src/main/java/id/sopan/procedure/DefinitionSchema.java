package id.sopan.procedure;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.AnnotationKeyword;
import com.networknt.schema.path.NodePath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Holds a definition against {@code conversations/schema.json}, the same that editors complete it with. */
final class DefinitionSchema {

    private static final JsonNode DOCUMENT = document();
    private static final Schema SCHEMA =
            SchemaRegistry.withDefaultDialect(dialect()).getSchema(DOCUMENT);

    private DefinitionSchema() {}

    static void check(JsonNode json, Yaml root, Problems problems) {
        List<Error> errors = SCHEMA.validate(json);
        for (Error error : errors) {
            if (!isInsideOneOf(error)) SchemaAdvice.report(error, place(root, error), DOCUMENT, problems);
        }
    }

    /** What a branch of {@code oneOf} lacks is told by the error of the {@code oneOf} itself. */
    private static boolean isInsideOneOf(Error error) {
        NodePath path = error.getEvaluationPath().getParent();
        while (path != null && path.getNameCount() > 0) {
            if ("oneOf".equals(path.getName(-1))) return true;
            path = path.getParent();
        }
        return false;
    }

    private static Yaml place(Yaml root, Error error) {
        Yaml place = root;
        NodePath path = error.getInstanceLocation();
        for (int i = 0; i < path.getNameCount(); i++) {
            Object element = path.getElement(i);
            place = element instanceof Integer index ? place.items().get(index) : place.near(element.toString());
        }
        String property = error.getProperty();
        return property == null ? place : place.near(property);
    }

    /** 2020-12, with the advice that stands beside a constraint as an annotation. */
    private static Dialect dialect() {
        return Dialect.builder(Dialects.getDraft202012())
                .keyword(new AnnotationKeyword("x-advice"))
                .build();
    }

    private static JsonNode document() {
        try (InputStream schema = DefinitionSchema.class.getResourceAsStream("/conversations/schema.json")) {
            return JsonMapper.shared().readTree(Objects.requireNonNull(schema, "conversations/schema.json"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
