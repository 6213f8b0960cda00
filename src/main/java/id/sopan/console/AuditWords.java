package id.sopan.console;

import id.sopan.calendar.WrittenDay;
import id.sopan.procedure.ProcedureLibrary;
import id.sopan.procedure.Role;
import id.sopan.roster.Audit;
import id.sopan.roster.Chat;
import id.sopan.roster.Roster;
import id.sopan.roster.Unit;
import id.sopan.wording.CalendarText;
import id.sopan.wording.Moments;
import id.sopan.wording.Wording;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What an {@link Audit} keeps by ids, in words; whatever is not known any more stays as it was kept. */
final class AuditWords {

    /** Stands for somebody whose data were removed. */
    private static final String REMOVED = "0";

    private static final String PERSON = "\\d{1,18}";
    private static final String CHAT = "-\\d{1,18}";

    private final Roster roster;
    private final ProcedureLibrary procedures;
    private final Visitor visitor;
    private final Wording wording;

    AuditWords(Workplace work, Visitor visitor) {
        this.roster = work.roster();
        this.procedures = work.procedures();
        this.visitor = visitor;
        this.wording = Wording.in(visitor.language());
    }

    String by(Audit audit) {
        return audit.by() == null ? wording.say("by.program") : one(Long.toString(audit.by()));
    }

    String subject(Audit audit) {
        return switch (audit.what()) {
            case DAY_CLOSED, DAY_REOPENED, ANONYMISED ->
                WrittenDay.iso(audit.subject())
                        .map(day -> CalendarText.day(day, visitor.language()))
                        .orElse(audit.subject());
            case PERSON_REMOVED -> wording.say("audited.asked", moment(audit.subject()));
            case RESTORED, RESTORED_UNFIT -> audit.subject();
            default -> one(audit.subject());
        };
    }

    String detail(Audit audit) {
        String detail = audit.detail();
        if (detail.isEmpty()) {
            return "";
        }
        List<String> words = List.of(detail.split(" "));
        return switch (audit.what()) {
            case BOUND, MOVED -> role(words.getFirst()) + ": " + each(words.subList(1, words.size()));
            case UNBOUND -> role(detail);
            case ACCESS_SET -> role(words.getFirst()) + ": " + known("audited.access.", words.getLast());
            case RENAMED -> detail.replace(" -> ", " → ");
            case ZONE_SET -> words.stream().map(AuditWords::zone).collect(Collectors.joining(" "));
            case LISTED, UNLISTED, ASKED, CONFIRMED, DECLINED, WITHDRAWN -> hat(words);
            case MIGRATED -> each(words);
            case BOT_CHANGED -> known("audited.bot.", detail);
            case CUTI_BERSAMA_SET -> known("audited.leave.", words.getLast());
            case STAND_IN_SET, STAND_IN_ENDED -> standIn(words, detail);
            case ANONYMISED, PERSON_REMOVED -> wording.say("audited.requests", detail);
            case RESTORED -> moment(detail);
            case APPOINTED, DISMISSED, DAY_CLOSED, DAY_REOPENED, RESTORED_UNFIT -> detail;
        };
    }

    private String standIn(List<String> words, String detail) {
        if (words.size() != 4 || !words.getLast().contains("/")) {
            return detail;
        }
        String[] days = words.getLast().split("/", 2);
        return wording.say("audited.stand.in", one(words.get(2)), hat(words), moment(days[0]), moment(days[1]));
    }

    /** @param words unit and role, whatever follows */
    private String hat(List<String> words) {
        return words.size() < 2
                ? words.getFirst()
                : wording.say("audited.hat", role(words.get(1)), roster.unitName(words.getFirst()));
    }

    private String role(String id) {
        return procedures.nama(new Role(id)).in(visitor.language());
    }

    private String known(String keys, String word) {
        return switch (word) {
            case "OPEN", "CLOSED", "ADMINISTRATOR", "MEMBER", "OUT", "works", "off" ->
                wording.say(keys + word.toLowerCase(Locale.ROOT));
            default -> word;
        };
    }

    private static String zone(String word) {
        try {
            return word.equals("->") ? "→" : Moments.zoneName(ZoneId.of(word));
        } catch (DateTimeException none) {
            return word;
        }
    }

    private String moment(String written) {
        try {
            return Moments.in(visitor.language(), visitor.zone()).of(Instant.parse(written));
        } catch (DateTimeException none) {
            return written;
        }
    }

    private String each(List<String> words) {
        return words.stream().map(word -> word.equals("->") ? "→" : place(word)).collect(Collectors.joining(" "));
    }

    /** A group, maybe with a topic of it. */
    private String place(String word) {
        String[] parts = word.split("/", 2);
        return parts.length == 2 ? wording.say("audited.topic", one(parts[0]), parts[1]) : one(word);
    }

    /** The name of a person, group or unit; people and groups that are not known any more by their id. */
    private String one(String id) {
        if (id.equals(REMOVED)) {
            return wording.say("by.anonymised");
        }
        if (id.matches(PERSON)) {
            return roster.nameOf(Long.parseLong(id));
        }
        return id.matches(CHAT) ? group(Long.parseLong(id)) : roster.unitName(id);
    }

    /** Its title; where that was not heard yet, those at home there. */
    private String group(long id) {
        String home = roster.at(id, null).stream().map(Unit::name).collect(Collectors.joining(", "));
        return roster.chats()
                .chat(id)
                .map(Chat::title)
                .filter(title -> !title.isBlank())
                .orElse(home.isEmpty() ? wording.say("audited.group", Long.toString(id)) : home);
    }
}
