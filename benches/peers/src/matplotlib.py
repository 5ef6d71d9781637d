# The seed by matplotlib: prints the nanoseconds of the first figure (imports included) and of later
# ones (median), and the bytes of one.
import time

start = time.perf_counter_ns()
import io
import statistics
import sys

import matplotlib

matplotlib.use("agg")
import matplotlib.pyplot as plt

VALUES = [[42, 35, 29, 21, 18], [55, 48, 40, 32, 24], [38, 44, 51, 46, 39], [26, 31, 37, 43, 49]]


def draw(extension):
    figure, axes = plt.subplots(figsize=(6.6, 4.2), dpi=160)
    image = axes.imshow(VALUES, cmap="magma", vmin=15, vmax=60, aspect="auto")
    axes.set_title("Open support tickets by team")
    axes.set_xlabel("Day")
    axes.set_ylabel("Team")
    axes.set_xticks(range(5), ["Mon", "Tue", "Wed", "Thu", "Fri"])
    axes.set_yticks(range(4), ["Platform", "Security", "Billing", "Support"])
    for y, row in enumerate(VALUES):
        for x, value in enumerate(row):
            color = "black" if (value - 15) / 45 > 0.6 else "white"
            axes.text(x, y, str(value), ha="center", va="center", color=color)
    figure.colorbar(image, label="Open tickets")
    out = io.BytesIO()
    figure.savefig(out, format=extension, dpi=160)
    plt.close(figure)
    return out.getvalue()


extension = sys.argv[1]
bytes_of_one = len(draw(extension))
cold = time.perf_counter_ns() - start


def timed():
    before = time.perf_counter_ns()
    draw(extension)
    return time.perf_counter_ns() - before


print(cold, int(statistics.median(timed() for _ in range(10))), bytes_of_one)
