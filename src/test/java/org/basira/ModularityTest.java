package org.basira;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/** The walls between rooms: each room uses only what its {@code package-info} allows, and there is no cycle. */
class ModularityTest {

    private static final ApplicationModules ROOMS = ApplicationModules.of(Basira.class);

    @Test
    void each_room_uses_only_the_rooms_it_may() {
        ROOMS.verify();
    }

    @Test
    void the_rooms_can_be_drawn() {
        new Documenter(ROOMS, Documenter.Options.defaults().withOutputFolder("target/rooms"))
                .writeModulesAsPlantUml()
                .writeIndividualModulesAsPlantUml();
    }
}
