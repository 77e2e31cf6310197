package dev.herald.meta;

import dev.herald.channel.StandardSite;
import dev.herald.theme.Head.AtRecord;
import java.util.List;
import java.util.Optional;

/** The records of standard.site by which a post's page and its blog are known (standard.site, "Verification"). */
record Records(Optional<StandardSite> site) {

    List<AtRecord> of(Subject subject) {
        return site.flatMap(records -> subject.post()
                        .flatMap(records::document)
                        .map(document -> List.of(
                                new AtRecord(StandardSite.PUBLICATION, records.publication()),
                                new AtRecord(StandardSite.DOCUMENT, document))))
                .orElse(List.of());
    }
}
