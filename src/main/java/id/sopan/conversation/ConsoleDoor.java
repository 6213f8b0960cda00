package id.sopan.conversation;

import id.sopan.desk.ReadingRights.Standing;
import id.sopan.wording.Notice;

/** {@code /konsol}: a link by which whoever has something to see there signs in. */
final class ConsoleDoor implements SlashCommand {

    private final Office office;
    private final Reading reading;
    private final ConsoleLinks links;

    ConsoleDoor(Office office, Reading reading, ConsoleLinks links) {
        this.office = office;
        this.reading = reading;
        this.links = links;
    }

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
