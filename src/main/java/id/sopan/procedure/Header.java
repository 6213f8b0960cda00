package id.sopan.procedure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The head of an SOP AP, above its table. Null says that the source does not give it.
 *
 * @param identitas null: the file says nothing of it, and nothing is printed
 */
public record Header(
        @Nullable Identitas identitas,
        @Nullable List<String> dasarHukum,
        @Nullable List<String> keterkaitan,
        @Nullable List<String> peralatan,
        @Nullable List<String> peringatan,
        @Nullable List<String> caraMengatasi,
        @Nullable List<String> kualifikasi,
        @Nullable List<String> pencatatan) {}
