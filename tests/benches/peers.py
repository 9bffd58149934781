"""The same findings through other engines: peers.py ENGINE CONTENT.json OUT.pdf. Exit code 3: the engine is not here."""
import json
import sys

FIELDS = [("requirement", "Exigence"), ("observation", "Constat"), ("evidence", "Preuve"), ("risk", "Risque")]


def typst(rows, out):
    import typst as engine

    def safe(text):
        return "".join("\\" + c if c in "\\#$*_`<>@[]=-+/'\"~" else c for c in text)

    parts = [
        '#set document(title: "Constats")\n#set text(lang: "fr", size: 9.5pt)\n#set page(paper: "a4", numbering: "1 / 1")\n',
        "#set heading(numbering: none)\n#outline(depth: 2)\n= Constats\n#table(columns: (auto, auto, 1fr, auto, auto),\n",
        "table.header([Référence], [Type], [Constat], [Article], [Date]),\n",
    ]
    for r in rows:
        cells = (r["reference"], r["grade"], r["observation"], r["clause"], r["found_on"])
        parts.append(",".join(f"[{safe(c)}]" for c in cells) + ",\n")
    parts.append(")\n")
    for r in rows:
        parts.append(f"== {safe(r['reference'])} · {safe(r['clause'])}\n")
        parts.extend(f"*{label}.* {safe(r[field])}\n\n" for field, label in FIELDS)
    engine.compile("".join(parts).encode(), output=out, format="pdf", pdf_standards=["a-3a", "ua-1"])


def reportlab(rows, out):
    from reportlab.lib.pagesizes import A4
    from reportlab.lib.styles import getSampleStyleSheet
    from reportlab.platypus import LongTable, Paragraph, SimpleDocTemplate

    styles = getSampleStyleSheet()
    small, normal, head = styles["BodyText"], styles["Normal"], styles["Heading3"]
    cells = [["Référence", "Type", "Constat", "Article", "Date"]]
    cells += [[r["reference"], r["grade"], Paragraph(r["observation"], small), r["clause"], r["found_on"]] for r in rows]
    flow = [LongTable(cells, colWidths=[70, 50, 250, 50, 60], repeatRows=1)]
    for r in rows:
        flow.append(Paragraph(f"{r['reference']} · {r['clause']}", head))
        flow.extend(Paragraph(f"<b>{label}.</b> {r[field]}", normal) for field, label in FIELDS)
    SimpleDocTemplate(out, pagesize=A4, title="Constats").build(flow)


def weasyprint(rows, out):
    from html import escape

    from weasyprint import HTML

    body = ["<table><thead><tr><th>Référence<th>Type<th>Constat<th>Article<th>Date</thead>"]
    for r in rows:
        cells = (r["reference"], r["grade"], r["observation"], r["clause"], r["found_on"])
        body.append("<tr>" + "".join(f"<td>{escape(c)}" for c in cells))
    body.append("</table>")
    for r in rows:
        body.append(f"<h3>{escape(r['reference'])} · {escape(r['clause'])}</h3>")
        body.extend(f"<p><b>{label}.</b> {escape(r[field])}</p>" for field, label in FIELDS)
    page = "<!doctype html><html lang=fr><title>Constats</title><style>@page{size:A4}body{font-size:9.5pt}</style>"
    HTML(string=page + "".join(body)).write_pdf(out)


if __name__ == "__main__":
    name, content, target = sys.argv[1:]
    with open(content, encoding="utf-8") as source:
        findings = json.load(source)
    try:
        {"typst": typst, "reportlab": reportlab, "weasyprint": weasyprint}[name](findings, target)
    except ImportError:
        sys.exit(3)
