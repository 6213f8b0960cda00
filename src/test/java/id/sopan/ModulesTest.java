package id.sopan;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/** Every module uses only what its package-info allows, and there is no cycle; drawn below target/spring-modulith-docs. */
@Order(1)
class ModulesTest {

    private static final ApplicationModules MODULES = ApplicationModules.of("id.sopan");

    @Test
    void modulesUseOnlyWhatTheyMay() {
        MODULES.verify();
    }

    @Test
    void modulesAreDrawn() {
        new Documenter(MODULES).writeModulesAsPlantUml();
    }
}
