package id.sopan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.JavaPackage;
import org.springframework.modulith.docs.Documenter;

/** Every module uses only what its package-info allows, and there is no cycle; drawn below target/spring-modulith-docs. */
@Order(1)
class ModulesTest {

    private static final ApplicationModules MODULES = ApplicationModules.of("id.sopan");

    @Test
    void modulesUseOnlyWhatTheyMay() {
        MODULES.verify();
    }

    /** A package-info in the tests of a module is read instead of its own, and the module could use anything. */
    @Test
    void everyModuleSaysWhatItMayUse() {
        assertThat(MODULES.stream().map(module -> module.getBasePackage()))
                .isNotEmpty()
                .filteredOn(module -> module.getAnnotation(ApplicationModule.class)
                        .map(ModulesTest::isOpen)
                        .orElse(true))
                .extracting(JavaPackage::getName)
                .isEmpty();
    }

    private static boolean isOpen(ApplicationModule module) {
        return List.of(module.allowedDependencies()).contains(ApplicationModule.OPEN_TOKEN);
    }

    @Test
    void modulesAreDrawn() {
        new Documenter(MODULES).writeModulesAsPlantUml();
    }
}
