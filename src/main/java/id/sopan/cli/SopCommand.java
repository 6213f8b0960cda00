package id.sopan.cli;

import id.sopan.drawing.Pdf;
import id.sopan.procedure.Procedure;
import id.sopan.procedure.ProcedureLinter;
import id.sopan.procedure.Reading;
import id.sopan.procedure.print.SopSheet;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints a procedure, or a whole document, as the form of the SOP AP. */
@Command(name = "sop", description = "Mencetak SOP sebagai tabel SOP AP / prints the table of an SOP")
final class SopCommand extends Subcommand {

    private enum Format {
        text,
        html,
        pdf
    }

    @Parameters(paramLabel = "ID", description = "prosedur atau dokumen / procedure or document")
    private String id = "";

    @Option(names = "--format", defaultValue = "text", description = "${COMPLETION-CANDIDATES} (${DEFAULT-VALUE})")
    private Format format = Format.text;

    @Override
    public Integer call() throws IOException {
        List<Procedure> all = procedures();
        Optional<SopSheet> sheet = SopSheet.find(all, id);
        if (sheet.isEmpty()) {
            unknown(all);
            return 1;
        }
        print(sheet.get());
        return 0;
    }

    private void print(SopSheet sheet) throws IOException {
        switch (format) {
            case text -> out().print(sheet.text());
            case html -> out().print(sheet.html());
            case pdf -> Pdf.write(sheet, System.out);
        }
        out().flush();
    }

    private List<Procedure> procedures() {
        List<Reading> readings = ProcedureLinter.read(Conversations.source().read());
        readings.stream()
                .filter(reading -> reading.procedure() == null)
                .forEach(reading -> err().println(reading.file()
                        + " dilewati, periksa dengan `lint` / is left out, check it with `lint`"));
        return readings.stream()
                .map(Reading::procedure)
                .filter(Objects::nonNull)
                .map(Procedure.class::cast)
                .toList();
    }

    private void unknown(List<Procedure> all) {
        TreeSet<String> ids = new TreeSet<>();
        for (Procedure procedure : all) {
            ids.add(procedure.id());
            if (procedure.dokumen() != null) ids.add(procedure.dokumen().id());
        }
        String known = String.join(", ", ids);
        err().println("Tidak ada SOP `" + id + "`. Yang ada: " + known + ".");
        err().println("There is no SOP `" + id + "`. There are: " + known + ".");
    }
}
