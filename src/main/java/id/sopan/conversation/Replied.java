package id.sopan.conversation;

import id.sopan.desk.Runs;
import id.sopan.engine.Run;
import id.sopan.outbox.RunProjection;
import id.sopan.outbox.Surfaces;
import id.sopan.wording.PromptCard;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a message replies to: a card, or the dialogue that it belongs to. */
record Replied(Office office, Surfaces surfaces, DialogueProjection cards, Reading reading) {

    private static final String DIALOGUE = DialogueProjection.DIALOGUE + ":";
    private static final String CARD = RunProjection.RUN + ":";

    /** As the card of a form begins. */
    private static final String FORM = "📝";

    /** As summaries begin: a number in one is an example of what it tells, and a reply is not about that request. */
    private static final String SUMMARY = "📊";

    private static final Pattern NUMBERED = Pattern.compile("(?m)^📋 (\\S+)$");
    private static final Pattern NUMBER = Pattern.compile("\\b" + Runs.NUMBER + "\\b");

    /** As a list says one, and behind it what that is about, in people's own words. */
    private static final Pattern LISTED = Pattern.compile("(?m)^((?:• )?" + NUMBER.pattern() + ") · .*$");

    /** As a question about a request says its number. */
    private static final Pattern ASKED = Pattern.compile("(?m)^" + NUMBER.pattern() + " · ");

    /** The run whose card is replied to. */
    Optional<Run> card(Message message) {
        return subject(message)
                .filter(subject -> subject.startsWith(CARD))
                .flatMap(subject -> office.runs().find(subject.substring(CARD.length())));
    }

    /**
     * Likewise, of a card in whose place there is a newer one: it still says its number, in a line of its own; or the only run
     * whose number another message says, as a confirmation does. Whoever may know nothing of that request learns nothing by
     * it, since people can have the bot say a number.
     */
    Optional<Run> named(Message message) {
        return said(message).flatMap(Replied::number).flatMap(number -> reading.known(number, message));
    }

    private static Optional<String> number(String text) {
        if (text.startsWith(SUMMARY)) {
            return Optional.empty();
        }
        Matcher card = NUMBERED.matcher(text);
        if (card.find()) {
            return Optional.of(card.group(1));
        }
        Set<String> numbers = numbers(text);
        return numbers.size() == 1 ? Optional.of(numbers.iterator().next()) : Optional.empty();
    }

    private static Set<String> numbers(String text) {
        return NUMBER.matcher(LISTED.matcher(text).replaceAll("$1"))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    /** Whether it replies to what tells of several requests, as a list or a reminder may. */
    static boolean isToSeveral(Message message) {
        return said(message)
                .filter(text -> !text.startsWith(SUMMARY) && numbers(text).size() > 1)
                .isPresent();
    }

    /** Whether it replies to a message that asks something about a request, or did so. */
    static boolean isToQuestion(Message message) {
        return said(message)
                .filter(PromptCard::isPrompt)
                .filter(text -> ASKED.matcher(text).find())
                .isPresent();
    }

    /** Whether it replies to a form or a question, which may be over. */
    boolean isToDialogue(Message message) {
        return subject(message).filter(subject -> subject.startsWith(DIALOGUE)).isPresent()
                || said(message)
                        .filter(text -> PromptCard.isPrompt(text) || text.startsWith(FORM))
                        .isPresent();
    }

    /** Whether it replies to what names requests. */
    static boolean isToNumbers(Message message) {
        return said(message).filter(text -> NUMBER.matcher(text).find()).isPresent();
    }

    /** Whether it replies to nothing that the bot said. */
    static boolean isUnprompted(Message message) {
        Sender replied = message.replyToSender();
        return message.replyTo() == null
                || (replied != null && replied.id() == message.sender().id());
    }

    private static Optional<String> said(Message message) {
        return isUnprompted(message) ? Optional.empty() : Optional.ofNullable(message.repliedText());
    }

    /**
     * The dialogue whose message is replied to. In private, and where that message is not known (Telegram may show it
     * before the bot has heard that it was sent), the newest that waits for this person; for words that reply to nothing
     * the one that asked last for such. None where that message names other requests.
     */
    Optional<Dialogue> dialogue(Message message) {
        Optional<String> subject = subject(message);
        Optional<Dialogue> replied = subject.flatMap(this::dialogue).filter(Dialogue::isOpen);
        if (replied.isPresent() || (subject.isPresent() && !message.place().isPrivate())) {
            return replied;
        }
        List<Dialogue> possible = possible(message);
        Optional<Dialogue> asked = isLoose(message)
                ? lastAsked(waiting(possible))
                : possible.stream().filter(dialogue -> asks(dialogue, message)).findFirst();
        boolean other = asked.isEmpty() && !isToQuestion(message) && isToNumbers(message);
        return other ? Optional.empty() : asked.or(() -> possible.stream().findFirst());
    }

    /** What waits in private for words, where these reply to nothing and may be meant for none of them, or for any. */
    List<Dialogue> unclear(Message message) {
        List<Dialogue> waiting = waiting(message);
        return lastAsked(waiting)
                        .filter(last -> last.takesLoose(message))
                        .filter(last ->
                                waiting.size() == 1 || last.subject().kind().isForm())
                        .isPresent()
                ? List.of()
                : waiting;
    }

    /** What waits in private for words, where these reply to nothing. */
    List<Dialogue> waiting(Message message) {
        return isLoose(message) ? waiting(possible(message)) : List.of();
    }

    /**
     * Whether these words reply to nothing, and name none but other requests than those about which something is asked: whoever
     * writes them may know of one. Not where a form's question asked last, whose answer may name any.
     */
    boolean isAboutOthers(Message message) {
        if (!isLoose(message) || message.file() != null) {
            return false;
        }
        List<Dialogue> waiting = waiting(message);
        Set<String> named = Numbered.among(office, message.text()).stream()
                .flatMap(written -> written.found(number -> reading.known(number, message)).stream())
                .map(Run::id)
                .collect(Collectors.toSet());
        return !named.isEmpty()
                && lastAsked(waiting)
                        .filter(last -> last.subject().kind().isForm())
                        .isEmpty()
                && waiting.stream()
                        .noneMatch(asked -> named.contains(asked.subject().run()));
    }

    /**
     * Whether these words reply to nothing, and were sent before what the dialogue asks after another message was there to be
     * read. Where a button led to the question, that is not asked: the card shows it at once, and whoever reads it there may be
     * quicker than the bot hears of its prompt. Nor of what was asked once more, nor of a file where one is asked for.
     */
    boolean isTooEarly(Message message, Dialogue dialogue) {
        Long after = dialogue.after();
        if (after == null || dialogue.misfit() != null || !isLoose(message) || !cards.wantsReply(dialogue)) {
            return false;
        }
        if (message.file() != null && cards.takesFile(dialogue)) {
            return false;
        }
        long prompt = prompt(dialogue);
        return prompt < after || prompt > message.id();
    }

    private static boolean isLoose(Message message) {
        return message.place().isPrivate() && message.replyTo() == null;
    }

    private List<Dialogue> possible(Message message) {
        return office.dialogues().open(message.place(), message.sender().id()).stream()
                .filter(dialogue -> !dialogue.hasHeard(message))
                .filter(dialogue -> message.place().isPrivate() || isYounger(message.replyTo(), dialogue))
                .toList();
    }

    private List<Dialogue> waiting(List<Dialogue> dialogues) {
        return dialogues.stream().filter(cards::wantsReply).toList();
    }

    /** In one chat later messages have higher numbers. */
    private Optional<Dialogue> lastAsked(List<Dialogue> waiting) {
        return waiting.stream().max(Comparator.comparing(this::prompt));
    }

    private long prompt(Dialogue dialogue) {
        return surfaces.message(DIALOGUE + dialogue.id(), Office.address(dialogue.place()), DialogueProjection.PROMPT)
                .orElse(0L);
    }

    /** What waits here for a reply of this person. */
    List<Dialogue> asking(Message message) {
        return waiting(office.dialogues().open(message.place(), message.sender().id()).stream()
                .filter(dialogue -> !dialogue.hasHeard(message))
                .toList());
    }

    /** Likewise about the run. */
    List<Dialogue> asking(Message message, Run run) {
        return asking(message).stream()
                .filter(dialogue -> dialogue.subject().run().equals(run.id()))
                .toList();
    }

    private static boolean isYounger(@Nullable Long unknown, Dialogue dialogue) {
        Long opening = dialogue.replyTo();
        return unknown != null && (opening == null || unknown > opening);
    }

    /** Likewise, by nothing but that message; it may be closed. */
    Optional<Dialogue> closedOrOpen(Message message) {
        return subject(message).flatMap(this::dialogue);
    }

    /** What asks that, where it is not known yet that the message was sent which is replied to. */
    Optional<Dialogue> unknown(Message message) {
        return subject(message).isEmpty() && isToDialogue(message)
                ? dialogue(message).filter(dialogue -> asks(dialogue, message))
                : Optional.empty();
    }

    private Optional<Dialogue> dialogue(String subject) {
        return subject.startsWith(DIALOGUE)
                ? office.dialogues().find(subject.substring(DIALOGUE.length()))
                : Optional.empty();
    }

    private Optional<String> subject(Message message) {
        Long replyTo = message.replyTo();
        return replyTo == null
                ? Optional.empty()
                : surfaces.subject(message.place().chat(), replyTo);
    }

    /** A reply counts for the question that the message asks to which it replies, and for no other. */
    boolean asks(Dialogue dialogue, Message message) {
        String text = message.repliedText();
        return text == null || cards.asks(dialogue, text) || isToPrompt(message, dialogue);
    }

    /**
     * Whether it replies to the prompt of what is asked now, which another version may have said in other words, or in another
     * language. A prompt is never edited, so it asks what the dialogue asks once that is shown as it is; what stands in its place
     * where Telegram refused it counts like it. To be asked first, since the prompt may be another one by then.
     */
    private boolean isToPrompt(Message message, Dialogue dialogue) {
        return cards.wantsReply(dialogue)
                && office.dialogues().isShown(dialogue)
                && Objects.equals(message.replyTo(), prompt(dialogue));
    }

    String lane(Message message) {
        Optional<Run> card = card(message);
        if (card.isPresent()) {
            return "run " + card.get().id();
        }
        return dialogue(message).map(Replied::lane).orElseGet(() -> Lanes.of(message.place(), message.sender()));
    }

    String laneOfDialogue(String id) {
        return office.dialogues().find(id).map(Replied::lane).orElse("dialogue " + id);
    }

    private static String lane(Dialogue dialogue) {
        return "run " + dialogue.subject().run();
    }
}
