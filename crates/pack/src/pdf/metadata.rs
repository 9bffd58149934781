//! What the file says about itself: XMP (ISO 16684-1), the information dictionary, the colour space of its pages.

use super::container::{Container, text};
use super::writer::{About, Numbers};

/// Who made it.
const TOOL: &str = concat!("Probant ", env!("CARGO_PKG_VERSION"));

/// Writes both, and returns what the catalog says of them. Dates come from the day of the pack, never from the clock.
pub fn write(file: &mut Container, numbers: &Numbers, about: &About) -> String {
    let date = about.date.format("D:%Y%m%d120000Z");
    let information = format!(
        "<</Title {}/Author {}/Creator {}/Producer(printpdf)/CreationDate({date})/ModDate({date})>>",
        text(&about.title),
        text(&about.author),
        text(TOOL),
    );
    file.object(numbers.information, &information);
    let xmp = file.reserve();
    file.stream(xmp, "/Type/Metadata/Subtype/XML", packet(about).as_bytes());
    let profile = file.reserve();
    file.compressed(profile, "/N 3", include_bytes!("../../../../assets/icc/srgb.icc"));
    format!(
        "/Metadata {xmp} 0 R/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)\
         /Info(sRGB IEC61966-2.1)/DestOutputProfile {profile} 0 R>>]"
    )
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// The XMP packet: PDF/A-3a, PDF/UA-1, and the extension schema that the latter's property asks for.
fn packet(about: &About) -> String {
    let (title, author, language) = (escaped(&about.title), escaped(&about.author), about.tag());
    let date = about.date.format("%Y-%m-%dT12:00:00Z");
    format!(
        r##"<?xpacket begin="{bom}" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<xmp:CreatorTool>{TOOL}</xmp:CreatorTool><xmp:CreateDate>{date}</xmp:CreateDate><xmp:ModifyDate>{date}</xmp:ModifyDate>
<pdf:Producer>printpdf</pdf:Producer>
<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance><pdfuaid:part>1</pdfuaid:part>
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 that the file conforms to</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>"##,
        bom = '\u{feff}',
    )
}
