"""Checks the workspace's `rust-version` against what its crates depend on: python3 scripts/msrv.py

Fails when a dependency of a published crate, with all features on, asks for a later Rust than the
workspace promises. (That our own code uses nothing newer is clippy's lint `incompatible_msrv`.)
"""

import json
import subprocess
import sys


def version(text):
    numbers = [int(number) for number in text.split(".")]
    return tuple(numbers + [0] * (3 - len(numbers)))


def reachable(metadata):
    """The ids of the published crates and of all that they need to be built."""
    packages = {package["id"]: package for package in metadata["packages"]}
    nodes = {node["id"]: node for node in metadata["resolve"]["nodes"]}
    todo = [id for id in metadata["workspace_members"] if packages[id]["publish"] != []]
    seen = set()
    while todo:
        id = todo.pop()
        if id in seen:
            continue
        seen.add(id)
        for dependency in nodes[id]["deps"]:
            if any(kind["kind"] != "dev" for kind in dependency["dep_kinds"]):
                todo.append(dependency["pkg"])
    return [packages[id] for id in seen]


def main():
    command = ["cargo", "metadata", "--format-version", "1", "--all-features"]
    metadata = json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout)
    ours, theirs = [], []
    for package in reachable(metadata):
        if package["rust_version"]:
            found = (version(package["rust_version"]), package["name"], package["version"])
            (theirs if package["source"] else ours).append(found)
    promised = min(ours)[0]
    needed = max(theirs)
    text = lambda numbers: ".".join(map(str, numbers))
    print(f"promised {text(promised)}, needed {text(needed[0])} (by {needed[1]} {needed[2]})")
    if promised != max(ours)[0]:
        sys.exit("our crates differ in rust-version")
    if needed[0] > promised:
        sys.exit("a dependency needs a later Rust than the workspace promises")


if __name__ == "__main__":
    main()
