"""Renders résumés by RenderCV as a library and prints what each took; `tests.bench_rendercv` runs
it in an environment of its own.

Standard input is a JSON array of RenderCV's inputs. Standard output is one of CPU milliseconds: for
each from the YAML its library reads, and from the values it makes of that.
"""

import json
import sys
import tempfile
from pathlib import Path
from time import process_time

from rendercv.renderer.pdf_png import generate_pdf, get_package_path
from rendercv.renderer.typst import generate_typst
from rendercv.schema.rendercv_model_builder import (
    build_rendercv_dictionary,
    build_rendercv_model_from_commented_map,
)

# Icons come from a package of Typst's registry, fetched at the first render. They are switched
# off, and this stands in for it, so that nothing is fetched.
ICONS = {
    "typst.toml": '[package]\nname = "fontawesome"\nversion = "0.6.0"\nentrypoint = "lib.typ"\n',
    "lib.typ": "#let fa-icon(..told) = []\n",
}


def cost(resume, folder):
    """CPU milliseconds to the PDF on disk, which is how the library gives it."""
    written = json.dumps(resume)  # which is YAML, too
    start = process_time()
    read, _ = build_rendercv_dictionary(written)
    parsed = process_time()
    model = build_rendercv_model_from_commented_map(read, folder / "cv.yaml")
    made = generate_pdf(model, generate_typst(model))
    end = process_time()
    if not made.read_bytes().startswith(b"%PDF"):
        sys.exit("RenderCV made no PDF.")
    return (end - start) * 1000, (end - parsed) * 1000


def in_folder(resume, folder):
    """Tell RenderCV where to write; it keeps its compiler for one folder."""
    paths = {"typst_path": str(folder / "cv.typ"), "pdf_path": str(folder / "cv.pdf")}
    return {**resume, "settings": {"render_command": paths}}


def main():
    icons = get_package_path() / "preview" / "fontawesome" / "0.6.0"
    icons.mkdir(parents=True)
    for name, content in ICONS.items():
        (icons / name).write_text(content, encoding="utf-8")
    with tempfile.TemporaryDirectory() as made:
        told = [in_folder(resume, Path(made)) for resume in json.load(sys.stdin)]
        print(json.dumps([cost(resume, Path(made)) for resume in told]))


if __name__ == "__main__":
    main()
