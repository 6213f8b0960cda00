package id.sopan.definition;

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

/** Holds definitions against a JSON schema, the same that editors complete them with. */
public final class DefinitionSchema {

    private final JsonNode document;
    private final Schema schema;

    private DefinitionSchema(JsonNode document) {
        this.document = document;
        schema = SchemaRegistry.withDefaultDialect(dialect()).getSchema(document);
    }

    /** @param resource on the class path, such as {@code /conversations/schema.json} */
    public static DefinitionSchema of(String resource) {
        try (InputStream schema = DefinitionSchema.class.getResourceAsStream(resource)) {
            return new DefinitionSchema(JsonMapper.shared().readTree(Objects.requireNonNull(schema, resource)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public void check(JsonNode json, Yaml root, Problems problems) {
        List<Error> errors = schema.validate(json);
        for (Error error : errors) {
            if (!isInsideOneOf(error)) SchemaAdvice.report(error, place(root, error), document, problems);
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
        return place;
    }

    /** 2020-12, with the advice that stands beside a constraint as an annotation. */
    private static Dialect dialect() {
        return Dialect.builder(Dialects.getDraft202012())
                .keyword(new AnnotationKeyword("x-advice"))
                .build();
    }
}
