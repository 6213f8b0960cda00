package id.sopan.procedure;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an SOP is known by: the <i>bagian identitas</i> of its form (PermenPAN-RB 35/2012). Null says that the source does
 * not give it.
 *
 * @param pengesah office, name and NIP of whoever signed it, a line each
 */
public record Identitas(
        @Nullable String nomor,
        @Nullable LocalDate pembuatan,
        @Nullable LocalDate revisi,
        @Nullable LocalDate efektif,
        @Nullable List<String> pengesah) {}
