from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import IngestError, Malformed
from reader.ingest.feeds.document import FeedItem, feed_of_page, parse_feed, parse_outline

URL = "https://courier.example/feeds/all.xml"

RSS = """<?xml version="1.0" encoding="UTF-8"?>
<?xml-stylesheet href="x.xsl"?>
<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://x.example/rss.dtd">
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
     xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom">
<channel>
  <title>The Courier &mdash; World</title>
  <link>https://courier.example/</link>
  <atom:link rel="self" href="https://courier.example/feeds/all.xml"/>
  <item>
    <title><![CDATA[Cabinet <i>approves</i> plan &amp; more]]></title>
    <link>/2024/plan</link>
    <guid isPermaLink="false">item-1</guid>
    <dc:creator>By Jane Public and Joe Roe</dc:creator>
    <pubDate>Mon, 25 Mar 2024 08:05:00 +0000</pubDate>
    <description>Short.</description>
    <content:encoded><![CDATA[<p>The whole text.</p>]]></content:encoded>
  </item>
  <item>
    <guid>https://courier.example/2024/other</guid>
    <author>jane@courier.example (Jane Public)</author>
    <description>A summary that is no HTML</description>
  </item>
  <item><title>No link &amp; no id</title></item>
  <item><description>nothing to tell it by</description></item>
  <item><guid>item-1</guid><title>The same again</title></item>
  <item><title>A trap</title><link>file:///etc/passwd</link></item>
</channel></rss>"""

ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title type="html">Caf&amp;eacute;</title>
<link rel="self" href="https://courier.example/atom"/><link href="https://courier.example/"/>
<entry><id>tag:courier.example,2024:1</id><title>Cabinet approves plan</title>
<link rel="edit" href="https://courier.example/edit/1"/><link rel="alternate" href="plan.html"/>
<author><name>Jane Public</name></author><updated>2024-03-26T01:00:00Z</updated>
<published>2024-03-25T08:05:00Z</published>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>The <b>text</b>.</p></div>
</content>
</entry></feed>"""

RDF = """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
 xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="https://courier.example/"><title>Courier</title></channel>
<item rdf:about="https://courier.example/plan"><title>Plan</title>
<link>https://courier.example/plan</link><dc:date>2024-03-25</dc:date></item></rdf:RDF>"""


def items(source: str | bytes) -> list[FeedItem]:
    data = source.encode() if isinstance(source, str) else source
    return list(parse_feed(data, URL).items)


def test_rss() -> None:
    feed = parse_feed(RSS.encode(), URL)
    assert feed.title == "The Courier — World"
    first, second, third, trap = feed.items
    assert (first.key, first.link) == ("item-1", "https://courier.example/2024/plan")
    assert first.stated.title == "Cabinet approves plan & more"
    assert first.stated.authors == ("Jane Public", "Joe Roe")
    assert first.stated.published == "2024-03-25"
    assert first.content == "<p>The whole text.</p>"
    assert second.link == "https://courier.example/2024/other"
    assert (second.stated.title, second.stated.authors) == (None, ("Jane Public",))
    assert (third.key, third.link) == ("No link & no id", None)
    assert (trap.key, trap.link) == ("A trap", None)


def test_atom() -> None:
    feed = parse_feed(ATOM.encode(), URL)
    (item,) = feed.items
    assert feed.title == "Café"
    assert (item.key, item.link) == (
        "tag:courier.example,2024:1",
        "https://courier.example/plan.html",
    )
    assert item.stated.authors == ("Jane Public",)
    assert item.stated.published == "2024-03-25"
    assert "<b" in item.content


def test_rss_1() -> None:
    (item,) = items(RDF)
    assert (item.key, item.stated.published) == ("https://courier.example/plan", "2024-03-25")


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "iso-8859-1"])
def test_encodings(encoding: str) -> None:
    source = RSS.replace("UTF-8", encoding).replace("Cabinet", "Kabinett für")
    (first, *_) = items(source.replace("mdash", "ndash").encode(encoding))
    assert first.stated.title == "Kabinett für approves plan & more"


def test_what_the_document_says_of_its_encoding_goes_before_what_its_server_says() -> None:
    source = RSS.replace("Cabinet", "Kabinett für").encode("utf-8")
    for stated in ("iso-8859-1", "us-ascii", "nonsense", None):
        first, *_ = parse_feed(source, URL, stated).items
        assert first.stated.title == "Kabinett für approves plan & more"


def test_what_is_broken_is_read_as_far_as_it_can_be() -> None:
    source = "<rss><channel><title>A & B</title><item><title>x < y & z</title><guid>1</guid><item>"
    assert [item.key for item in items(source)] == ["1"]


BOMB = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))


@pytest.mark.parametrize(
    "head",
    [
        f'<!DOCTYPE rss [<!ENTITY a0 "x">{BOMB}]>',
        '<?xml version="1.0"?>\n<!doctype rss [<!ENTITY a11 SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE rss [<!ENTITY % p SYSTEM "http://127.0.0.1:9/x.dtd"> %p;]>',
        '<!-- > --><!DOCTYPE rss SYSTEM "a>b" [<!ENTITY a11 "x">]>',
        "<!DOCTYPE rss\n[ <!ATTLIST rss version CDATA 'x'> ]>",
        '<?x ?><!DOCTYPE rss [<!ENTITY a11 "x">]>',
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_declared_entities_are_refused(head: str, encoding: str) -> None:
    source = f"{head}<rss><channel><title>&a11;</title><item><guid>1</guid></item></channel></rss>"
    with pytest.raises(Malformed):
        parse_feed(source.encode(encoding), URL)


@pytest.mark.parametrize(
    "source",
    [
        "x <!DOCTYPE rss [<!ENTITY a 'secret'>]><rss><channel><title>&a;</title></channel></rss>",
        "<rss><!DOCTYPE rss [<!ENTITY a 'secret'>]><channel><title>&a;</title></channel></rss>",
        "<rss><channel><!ENTITY a 'secret'><title v='&a;'>&a;&unknown;</title></channel></rss>",
    ],
)
def test_an_entity_declared_where_none_belongs_stands_for_nothing(source: str) -> None:
    try:
        feed = parse_feed(source.encode(), URL)
    except IngestError:
        return
    assert "secret" not in feed.title


def test_another_file_is_never_read(tmp_path_factory: pytest.TempPathFactory) -> None:
    secret = tmp_path_factory.mktemp("home") / "secret"
    secret.write_text("<item><guid>secret</guid></item>")
    source = (
        '<rss xmlns:xi="http://www.w3.org/2001/XInclude"><channel><title>T</title>'
        f'<xi:include href="{secret.as_uri()}"/></channel></rss>'
    )
    assert items(source) == []


@pytest.mark.parametrize(
    "source",
    [
        "",
        "just words",
        "<html><body>a page</body></html>",
        "<opml><body/></opml>",
        '{"version": "https://jsonfeed.org/version/1"}',
        "\x00\x01\x02",
        "<!DOCTYPE rss",
    ],
)
def test_what_is_no_feed(source: str) -> None:
    with pytest.raises(IngestError, match=r"courier\.example"):
        parse_feed(source.encode(), URL)


def test_a_feed_of_any_size_or_depth_is_read_within_bounds() -> None:
    assert len(items("<rss><channel>" + "<item><guid>1</guid></item>" * 9000)) == 1
    many = "".join(f"<item><guid>{n}</guid></item>" for n in range(8000))
    assert len(items(f"<rss><channel>{many}</channel></rss>")) == 5000
    assert items("<rss><channel>" + "<a>" * 100_000) == []
    items("<!-- a -->" * 1000 + "<rss/>")
    with pytest.raises(Malformed):
        items("<!DOCTYPE " * 100_000 + "<rss/>")
    items("<rss " + " ".join(f"a{n}='x'" for n in range(20_000)) + "/>")
    items("<rss><channel><item><title>" + "&a" * 100_000 + "</title></item></channel></rss>")
    items("<rss><channel><item><title>" + "<" * 100_000)
    items("<rss><channel><item><title><![CDATA[" + "<a " * 300_000 + "]]></title></item>")
    items("<rss><channel>" + "<item><content>" * 100 + "x" * 1_000_000)
    long = "x" * 1_000_000
    (item,) = items(
        f"<rss><channel><item><title>{long}</title><guid>1</guid></item></channel></rss>"
    )
    assert len(item.stated.title or "") < 1000


def test_control_characters_never_come_through() -> None:
    (item,) = items(
        "<rss><channel><item><title>a&#x1b;[31m&#x202e;b\N{RIGHT-TO-LEFT OVERRIDE}</title>"
        "<link>https://courier.example/\N{RIGHT-TO-LEFT OVERRIDE}x</link><guid>1</guid></item>"
        "</channel></rss>"
    )
    shown = f"{item.stated.title}{item.link}"
    assert "\x1b" not in shown
    assert "\N{RIGHT-TO-LEFT OVERRIDE}" not in shown


@given(st.text(alphabet="<>!&;[]/?= 'rssfeedENTITYDOCTYPEitemguid\n", max_size=200))
def test_any_text_is_read_or_refused(source: str) -> None:
    for data in (source, f"<rss><channel><item>{source}</item></channel></rss>"):
        try:
            parse_feed(data.encode(), URL)
        except IngestError:
            continue


def test_the_feed_that_a_page_names() -> None:
    page = (
        "<html><head><link rel='stylesheet' href='a.css'>"
        "<link rel='alternate' type='application/rss+xml' href='/rss'></head></html>"
    )
    assert feed_of_page(page.encode(), URL) == "https://courier.example/rss"
    assert feed_of_page(b"<p>no feed</p>", URL) is None
    hostile = page.replace("/rss'", "javascript:alert(1)'")
    assert feed_of_page(hostile.encode(), URL) is None


def test_outlines() -> None:
    source = (
        "<opml version='2.0'><body><outline text='News'>"
        "<outline type='rss' text='Courier' xmlUrl='https://courier.example/rss'/>"
        "<outline type='rss' text='Courier' xmlUrl='https://courier.example/rss'/>"
        "<outline text='Odd' xmlurl='ftp://x'/></outline></body></opml>"
    )
    assert parse_outline(source.encode(), "x.opml") == [
        ("https://courier.example/rss", "Courier"),
        ("ftp://x", "Odd"),
    ]
    with pytest.raises(Malformed):
        parse_outline(RSS.encode(), "x.opml")


@pytest.mark.parametrize("number", ["xD800", "x00dfff", "55296", "x110000"])
def test_a_number_that_is_no_character_does_no_harm(number: str) -> None:
    (item,) = items(
        f"<rss><channel><item><title>A&#{number};b&#233;</title></item></channel></rss>"
    )
    assert item.key == "A\ufffdbé"
    page = f"<link rel=alternate type=application/rss+xml href='http://a.example/&#{number};'>"
    assert feed_of_page(page.encode(), URL) in (None, f"http://a.example/{chr(0xFFFD)}")


def test_an_author_is_no_longer_than_a_name() -> None:
    author = f"<author>{'@' * 200_000}</author>"
    (item,) = items(f"<rss><channel><item><title>A</title>{author}</item></channel></rss>")
    assert item.stated.authors == ()


def test_a_long_address_is_whole_and_one_that_is_none_is_left_out() -> None:
    long = "https://courier.example/" + "a" * 900
    listed = f"<opml><body><outline xmlUrl='{long}'/><outline xmlUrl='{long * 3}'/></body></opml>"
    assert parse_outline(listed.encode(), "feeds.opml") == [(long, "")]
    (item,) = items(f"<rss><channel><item><link>{long}</link></item></channel></rss>")
    assert (item.link, item.stated.url) == (long, long)
    assert items(f"<rss><channel><item><link>{long * 3}</link></item></channel></rss>") == []
