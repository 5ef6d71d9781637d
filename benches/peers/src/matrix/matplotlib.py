# A matrix by matplotlib. Arguments: a file of little-endian f64, rows and columns alike, "labels" or
# "plain", the format, inches across and down, dpi, and a file to write the picture to or "".
# Prints the bytes of one figure, the memory beyond what was used before it, and the nanoseconds of each.
import io
import sys
import time

import matplotlib

matplotlib.use("agg")
import matplotlib.pyplot as plt
import numpy

path, labels, extension, width, height, dpi, picture = sys.argv[1:]
values = numpy.fromfile(path, dtype="<f8")
side = round(len(values) ** 0.5)
matrix = values.reshape(side, side)
labels = labels == "labels"


def draw():
    figure, axes = plt.subplots(figsize=(float(width), float(height)), dpi=float(dpi))
    image = axes.imshow(matrix, aspect="auto")
    if labels:
        middle = (matrix.min() + matrix.max()) / 2
        for y, row in enumerate(matrix):
            for x, value in enumerate(row):
                color = "black" if value > middle else "white"
                text = f"{value:.2f}"
                axes.text(x, y, text, ha="center", va="center", color=color, fontsize=6)
    figure.colorbar(image, label="Signal")
    out = io.BytesIO()
    figure.savefig(out, format=extension, dpi=float(dpi))
    plt.close(figure)
    return out.getvalue()


def peak():
    # Not getrusage: its maximum is inherited from the process that started this one.
    with open("/proc/self/status") as status:
        return next(int(line.split()[1]) * 1024 for line in status if line.startswith("VmHWM"))


before = peak()
start = time.perf_counter_ns()
times = []
while not times or (times[0] < 5e9 and len(times) < 20):
    if len(times) > 1 and time.perf_counter_ns() - start > 1e9:
        break
    drawn = time.perf_counter_ns()
    done = draw()
    times.append(time.perf_counter_ns() - drawn)
if picture:
    with open(picture, "wb") as file:
        file.write(done)
print(len(done), peak() - before, *times)
