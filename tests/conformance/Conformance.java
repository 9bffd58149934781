import java.io.FileInputStream;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Prints, for each file and flavour, `PASS file flavour` or `FAIL file flavour clause: message`, one line a broken rule. */
public class Conformance {
    public static void main(String[] files) throws Exception {
        Logger.getLogger("").setLevel(Level.OFF);
        VeraGreenfieldFoundryProvider.initialise();
        for (String file : files) {
            for (String name : new String[] {"3a", "ua1"}) {
                check(file, PDFAFlavour.fromString(name), name);
            }
        }
    }

    private static void check(String file, PDFAFlavour flavour, String name) {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new FileInputStream(file), flavour)) {
            ValidationResult result = Foundries.defaultInstance().createValidator(flavour, false).validate(parser);
            if (result.isCompliant()) {
                System.out.printf("PASS %s %s%n", file, name);
            }
            for (TestAssertion broken : result.getTestAssertions()) {
                if (broken.getStatus() == TestAssertion.Status.FAILED) {
                    System.out.printf("FAIL %s %s %s: %s%n", file, name, broken.getRuleId().getClause(), broken.getMessage());
                }
            }
        } catch (Exception unreadable) {
            System.out.printf("FAIL %s %s unreadable: %s%n", file, name, unreadable.getMessage());
        }
    }
}
