"""The same findings through other engines: peers.py ENGINE CONTENT.json OUT.pdf. Exit code 3: the engine is not here."""
import json
import sys

FIELDS = [("requirement", "Exigence"), ("observation", "Constat"), ("evidence", "Preuve"), ("risk", "Risque")]
FACTS = [
    ("audit", "Audit"), ("process", "Processus"), ("procedure", "Procédure"), ("auditor", "Auditeur"), ("found_on", "Date"),
]


def typst(rows, out):
    import os

    import typst as engine

    def safe(text):
        return "".join("\\" + c if c in "\\#$*_`<>@[]=-+/'\"~" else c for c in text)

    parts = [
        '#set document(title: "Rapport de constats")\n#set text(lang: "fr", font: "Inter", size: 9.5pt)\n',
        '#set page(paper: "a4", margin: (x: 20mm, top: 76pt, bottom: 66pt), numbering: "1 / 1",',
        " header: text(size: 7.5pt)[Rapport de constats])\n",
        "#set par(justify: true, leading: 0.5em, spacing: 4pt)\n#show heading: set text(hyphenate: false)\n",
        "#show heading.where(level: 2): set block(above: 16pt, below: 4pt)\n",
        "#let fact(a, b) = grid(columns: (76pt, 1fr), text(fill: luma(100), a), b)\n",
        "#let sheet(body) = block(stroke: (left: 2pt + luma(100)), inset: (left: 12pt, y: 2pt), body)\n",
        "#align(horizon)[#title()]\n#pagebreak()\n#outline(depth: 1)\n= Constats\n#[#set text(size: 8pt)\n",
        "#table(columns: (auto, auto, 1fr, auto, auto), stroke: (x: none, y: 0.4pt + luma(210)), inset: 4.5pt,\n",
        "table.header([*Référence*], [*Type*], [*Constat*], [*Article*], [*Date*]),\n",
    ]
    for r in rows:
        cells = (r["reference"], r["grade"], r["observation"], r["clause"], r["found_on"])
        parts.append(",".join(f"[{safe(c)}]" for c in cells) + ",\n")
    parts.append(")]\n")
    for r in rows:
        parts.append(f"== {safe(r['reference'])} · {safe(r['clause'])}\n")
        parts.extend(f"#fact[{label}][{safe(r[field])}]\n" for field, label in FACTS)
        texts = "\n\n".join(f"*{label}.* {safe(r[field])}" for field, label in FIELDS)
        parts.append(f"#sheet[{texts}]\n")
    fonts = [os.path.join(os.path.dirname(__file__), "../../assets/fonts")]
    engine.compile("".join(parts).encode(), output=out, format="pdf", pdf_standards=["a-3a", "ua-1"], font_paths=fonts)


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
        flow.extend(Paragraph(f"{label} {r[field]}", normal) for field, label in FACTS)
        flow.extend(Paragraph(f"<b>{label}.</b> {r[field]}", normal) for field, label in FIELDS)
    SimpleDocTemplate(out, pagesize=A4, title="Constats").build(flow)


def html(rows):
    from html import escape

    body = ["<table><thead><tr><th>Référence<th>Type<th>Constat<th>Article<th>Date</thead>"]
    for r in rows:
        cells = (r["reference"], r["grade"], r["observation"], r["clause"], r["found_on"])
        body.append("<tr>" + "".join(f"<td>{escape(c)}" for c in cells))
    body.append("</table>")
    for r in rows:
        body.append(f"<h3>{escape(r['reference'])} · {escape(r['clause'])}</h3>")
        body.extend(f"<div class=fact><span>{label}</span>{escape(r[field])}</div>" for field, label in FACTS)
        texts = "".join(f"<p><b>{label}.</b> {escape(r[field])}</p>" for field, label in FIELDS)
        body.append(f"<div class=sheet>{texts}</div>")
    style = (
        "@page{size:A4;margin:27mm 20mm 23mm}body{font:9.5pt/13.5pt Inter,sans-serif}td,th{font-size:8pt;padding:4.5pt}"
        "td{border-top:.4pt solid #ccc;text-align:left}.fact span{display:inline-block;width:76pt}"
        ".sheet{border-left:2pt solid #555;padding-left:12pt}p{margin:4pt 0;text-align:justify;hyphens:auto}"
    )
    return f"<!doctype html><html lang=fr><title>Constats</title><style>{style}</style>" + "".join(body)


def weasyprint(rows, out):
    from weasyprint import HTML

    HTML(string=html(rows)).write_pdf(out)


def chromium(rows, out):
    import os
    import shutil
    import subprocess
    import tempfile

    program = shutil.which("chromium") or sys.exit(3)
    with tempfile.TemporaryDirectory() as folder:
        page = os.path.join(folder, "page.html")
        with open(page, "w", encoding="utf-8") as target:
            target.write(html(rows))
        flags = "--headless --no-sandbox --disable-gpu --disable-background-networking --disable-sync --no-first-run"
        profile = f"--user-data-dir={folder}/profile"
        call = [program, *flags.split(), profile, "--timeout=600000", f"--print-to-pdf={out}", f"file://{page}"]
        subprocess.run(call, check=True, stderr=subprocess.DEVNULL)


if __name__ == "__main__":
    name, content, target = sys.argv[1:]
    with open(content, encoding="utf-8") as source:
        findings = json.load(source)
    try:
        {"typst": typst, "reportlab": reportlab, "weasyprint": weasyprint, "chromium": chromium}[name](findings, target)
    except ImportError:
        sys.exit(3)
