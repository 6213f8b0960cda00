package id.sopan.conversation;

import id.sopan.desk.ReadingRights.Standing;
import id.sopan.wording.Notice;

/** {@code /konsol}: a link by which whoever has something to see there signs in. */
record ConsoleDoor(Office office, Reading reading, ConsoleLinks links) implements SlashCommand {

    @Override
    public void run(Message message, String arguments) {
        long person = message.sender().id();
        Standing standing = reading.rights().standing(person);
        if (office.roster().isAdmin(person) || !standing.units().isEmpty()) {
            links.ask("console " + message.place().chat() + " " + message.id(), person);
        } else {
            office.say(message, standing.uncertain() ? Notice.MEMBERSHIP_UNKNOWN : Notice.CONSOLE_OF_UNITS);
        }
    }
}
