package id.sopan.checkup;

import id.sopan.procedure.Language;
import id.sopan.procedure.Role;
import id.sopan.wording.Button;
import id.sopan.wording.CheckButtons;
import id.sopan.wording.UnitChoice;

/** What an admin can press to put right what a check found. */
sealed interface Press {

    Button in(Language language);

    /** The people of the unit are asked, in its group, to say that they act for it. */
    record CallPeople(UnitChoice unit) implements Press {

        @Override
        public Button in(Language language) {
            return CheckButtons.callPeople(unit, language);
        }
    }

    /** The command is copied that binds a unit's group to the role. */
    record CopyBinding(Role role) implements Press {

        @Override
        public Button in(Language language) {
            return CheckButtons.copyBinding(role, language);
        }
    }

    /**
     * The bot comes to a group that is chosen then, as its administrator.
     *
     * @param bot its username
     */
    record AddToGroup(String bot) implements Press {

        @Override
        public Button in(Language language) {
            return CheckButtons.addToGroup(bot, language);
        }
    }

    /** Where a bot's token and its privacy mode are set. */
    record OpenBotFather() implements Press {

        @Override
        public Button in(Language language) {
            return CheckButtons.openBotFather(language);
        }
    }
}
