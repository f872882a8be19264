"""What a screen reader gets of the coding workspace, asked through AT-SPI as one would.

read_aloud.py VERTELWERK VERTELWERK-CLI FOLDER, on a display with a window manager and a D-Bus session of its
own. Prints what was heard and fails when something cannot be.
"""

import json
import os
import pathlib
import subprocess
import sys
import time

import pyatspi

PATIENCE = 30  # seconds
STORY = "Titel: De bel\n\nZij luisterde. Dat deed goed.\n\nDaarna kwam niemand. Klaar.\n"


def wait_for(what, look):
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            found = look()
        except Exception:  # a window that is gone while it is looked at
            found = None
        if found:
            return found
        time.sleep(0.05)
    raise SystemExit(f"not heard: {what}")


def below(accessible):
    for child in accessible:
        if child is not None:
            yield child
            yield from below(child)


def find(root, role, name=None, showing=True):
    for accessible in below(root):
        if accessible.getRole() != role or (name is not None and accessible.name != name):
            continue
        if not showing or accessible.getState().contains(pyatspi.STATE_SHOWING):
            return accessible
    return None


def text_of(accessible):
    text = accessible.queryText()
    return text.getText(0, text.characterCount)


def rows(accessible):
    return [cell.name for cell in below(accessible) if cell.getRole() == pyatspi.ROLE_TABLE_CELL and cell.name]


def press(key):
    subprocess.run(["xdotool", "key", key], check=True)


def make_project(cli, folder):
    story = folder / "bel.txt"
    story.write_text(STORY, encoding="utf-8")
    project = folder / "horen.vertelwerk"

    def run(*arguments):
        subprocess.run([cli, "--coder", "AB", *map(str, arguments)], check=True, stdout=subprocess.DEVNULL)

    run("new", project)
    run("import", project, story)
    run("code", project, "--story", "bel.txt", "--range", "0:14", "--code", "MOV05", "--valence", "+",
        "--memo", "let op")
    return project


def listen(application):
    frame = wait_for("the window", lambda: find(application, pyatspi.ROLE_FRAME))
    wait_for("the story in the list", lambda: "De bel" in rows(named(frame, "Stories")))
    heard = {"stories": rows(named(frame, "Stories")), "codes": rows(named(frame, "Codebook"))}
    wait_for("the focus in the text", lambda: focused(frame))
    press("F7")
    spoken = wait_for(
        "the paragraph",
        lambda: find(frame, pyatspi.ROLE_TEXT, "The paragraph at the caret, with its codes"),
    )
    heard["paragraph"] = wait_for("its words", lambda: text_of(spoken))
    press("ctrl+Down")
    heard["next"] = wait_for(
        "the next paragraph", lambda: text_of(spoken) if text_of(spoken) != heard["paragraph"] else None
    )
    press("c")
    dialog = wait_for("the dialog", lambda: find(application, pyatspi.ROLE_DIALOG, "Code by name"))
    heard["dialog"] = dialog.name
    heard["offered"] = wait_for("the codes offered", lambda: rows(named(dialog, "Codes that fit")))
    press("Escape")
    wait_for("the dialog's end", lambda: find(application, pyatspi.ROLE_DIALOG, "Code by name") is None)
    return heard


def named(root, name):
    for accessible in below(root):
        if accessible.name == name and accessible.getRole() in (pyatspi.ROLE_TABLE, pyatspi.ROLE_TREE_TABLE):
            return accessible
    return None


def focused(root):
    return any(accessible.getState().contains(pyatspi.STATE_FOCUSED) for accessible in below(root))


def check(heard):
    expected = [
        ("De bel" in heard["stories"], "the story's title in the list"),
        (any("Treatment" in code for code in heard["codes"]), "the code's name in the codebook"),
        ("Zij luisterde. Dat deed goed." in heard["paragraph"], "the words of the paragraph"),
        ("5 Treatment +" in heard["paragraph"], "the code on it"),
        ("(good)" in heard["paragraph"], "the experience in a word"),
        ("Coder: AB" in heard["paragraph"], "the coder"),
        ("let op" in heard["paragraph"], "the memo"),
        ("Daarna kwam niemand." in heard["next"], "the next paragraph after the caret moved"),
        (any("Treatment" in code for code in heard["offered"]), "the codes in the dialog"),
    ]
    missing = [what for found, what in expected if not found]
    print(json.dumps(heard, ensure_ascii=False, indent=2))
    if missing:
        raise SystemExit("not heard: " + ", ".join(missing))


def main(program, cli, folder):
    folder = pathlib.Path(folder)
    project = make_project(cli, folder)
    environment = {**os.environ, "HOME": str(folder)}
    environment.pop("NO_AT_BRIDGE", None)
    window = subprocess.Popen([program, "--lang", "en", "--workspace", "coding", project], env=environment)
    try:
        desktop = pyatspi.Registry.getDesktop(0)
        application = wait_for(
            "the program", lambda: next((one for one in desktop if one and one.name == "vertelwerk"), None)
        )
        check(listen(application))
    finally:
        window.terminate()
        window.wait()


if __name__ == "__main__":
    main(*sys.argv[1:])
