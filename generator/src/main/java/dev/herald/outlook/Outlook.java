package dev.herald.outlook;

import java.util.List;
import java.util.stream.Stream;

/** How a page will look out there: in search results, on networks, in chats. */
public record Outlook(PageHead page, List<Piece> pieces) {

    /** The networks, in the order in which they are shown. */
    public static final List<Network> NETWORKS = List.of(
            new Google(),
            new Bluesky(),
            new Mastodon(),
            new LinkedIn(),
            new Facebook(),
            new X(),
            new Slack(),
            new Discord(false),
            new WhatsApp(),
            new Pinterest());

    public Outlook {
        pieces = List.copyOf(pieces);
    }

    /** A page on each network. */
    public static Outlook of(PageHead page) {
        return new Outlook(
                page, NETWORKS.stream().map(network -> network.show(page)).toList());
    }

    /** What is missing, cut or bad on some network, each once. */
    public List<Note> notes() {
        return pieces.stream().flatMap(Outlook::notes).distinct().toList();
    }

    private static Stream<Note> notes(Piece piece) {
        return piece.notes().stream();
    }
}
