import io
import json
import sys
import time

import feedparser


def main():
    texts = json.load(io.TextIOWrapper(sys.stdin.buffer, "utf-8"))
    json.dump({address: reading(text) for address, text in texts.items()}, sys.stdout)


def reading(text):
    found = feedparser.parse(io.BytesIO(text.encode("utf-8")), sanitize_html=False, resolve_relative_uris=False)
    if found.bozo:
        return {"fault": str(found.bozo_exception)}
    return {
        "format": "atom" if found.version.startswith("atom") else "rss",
        "title": found.feed.title,
        "self": next((link.href for link in found.feed.get("links", []) if link.rel == "self"), None),
        "items": [item(entry) for entry in found.entries],
    }


def item(entry):
    return {
        "id": entry.get("id"),
        "url": entry.get("link"),
        "title": entry.get("title"),
        "published": moment(entry.get("published_parsed")),
        "modified": moment(entry.get("updated_parsed")),
        "authors": [author.get("name") for author in entry.get("authors", [])],
        "tags": [tag.term for tag in entry.get("tags", [])],
        "pictures": pictures(entry),
        "html": entry.content[0].value if "content" in entry else None,
        "summary": entry.get("summary"),
    }


def pictures(entry):
    media = entry.get("media_content", []) + entry.get("media_thumbnail", [])
    enclosures = [one.href for one in entry.get("enclosures", []) if one.get("type", "").startswith("image/")]
    return [one["url"] for one in media if "url" in one] + enclosures


def moment(parsed):
    return time.strftime("%Y-%m-%dT%H:%M:%SZ", parsed) if parsed else None


main()
