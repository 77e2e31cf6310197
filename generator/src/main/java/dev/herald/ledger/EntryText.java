package dev.herald.ledger;

import dev.herald.channel.Receipt;
import dev.herald.problem.SiteException;
import dev.herald.site.JsonText;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * An entry as JSON that people can read and compare: members by the alphabet, LF, a text of many lines as a list of them. What is not there is left out.
 */
public final class EntryText {

    private static final int VERSION = 1;

    private EntryText() {}

    public static String of(Entry entry) {
        Map<String, Object> members = new TreeMap<>();
        members.put("version", VERSION);
        members.put("channel", entry.channel());
        members.put("key", entry.key());
        members.put("posts", entry.posts());
        members.put("round", entry.round());
        members.put("state", entry.state().key());
        members.put("announcement", entry.announcement().map(AnnouncementText::of));
        members.put("created-at", entry.createdAt().toString());
        members.put("tries", entry.tries());
        members.put("tried-at", entry.triedAt().toString());
        members.put("runner", entry.runner());
        members.put("notes", Members.texts(entry.notes()));
        members.put("receipt", entry.receipt().map(EntryText::receipt));
        members.put("reason", entry.reason().map(Members::lines));
        members.put("revision", entry.revision());
        return JsonText.indented(members);
    }

    private static Map<String, Object> receipt(Receipt receipt) {
        Map<String, Object> members = new TreeMap<>();
        members.put("id", receipt.id());
        members.put("url", receipt.url());
        members.put("more", Members.texts(receipt.more()));
        return members;
    }

    /**
     * The entry that a text holds.
     *
     * @param file where it stands, for people
     * @throws SiteException if it is damaged, or was written by a newer Herald
     */
    public static Entry read(String file, String text) {
        Members members = Members.of(file, text);
        members.requireVersion(VERSION);
        Entry entry = new Entry(
                members.text("channel"),
                members.text("key"),
                members.list("posts"),
                members.number("round"),
                members.state("state"),
                members.inner("announcement").map(AnnouncementText::read),
                members.moment("created-at"),
                members.number("tries"),
                members.moment("tried-at"),
                members.text("runner"),
                members.texts("notes"),
                members.inner("receipt").map(EntryText::receipt),
                members.optional("reason"),
                members.number("revision"));
        members.requireNoMore();
        return entry;
    }

    private static Receipt receipt(Members members) {
        Optional<String> url = members.optional("url");
        Receipt receipt = new Receipt(members.text("id"), url, members.texts("more"));
        members.requireNoMore();
        return receipt;
    }
}
