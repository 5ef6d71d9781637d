// What the pages of `stranger_backend.rs` draw with. What canvas lacks, a group with an opacity or a
// shape with crisp edges, is drawn on a sheet of its own first.
let c = document.querySelector("canvas").getContext("2d");
const below = [];

function sheet() {
  const { width, height } = c.canvas, transform = c.getTransform();
  below.push(c);
  c = new OffscreenCanvas(width, height).getContext("2d");
  c.setTransform(transform);
}

function lay(opacity) {
  const top = c.canvas;
  c = below.pop();
  c.save();
  c.resetTransform();
  c.globalAlpha = opacity;
  c.drawImage(top, 0, 0);
  c.restore();
}

function open(transform, clip, rule) {
  c.save();
  c.transform(...transform);
  if (clip !== null) c.clip(new Path2D(clip), rule.toLowerCase());
}

function close() {
  c.restore();
}

function gradient(x0, y0, x1, y1, offsets, colors) {
  const gradient = c.createLinearGradient(x0, y0, x1, y1);
  offsets.forEach((offset, i) => gradient.addColorStop(offset, colors[i]));
  return gradient;
}

function fill(path, rule, paint) {
  c.fillStyle = paint;
  c.fill(new Path2D(path), rule.toLowerCase());
}

function stroke(path, color, width, miterLimit, cap, join, dash, offset) {
  Object.assign(c, { strokeStyle: color, lineWidth: width, miterLimit, lineDashOffset: offset });
  Object.assign(c, { lineCap: cap.toLowerCase(), lineJoin: join.toLowerCase() });
  c.setLineDash(dash);
  c.stroke(new Path2D(path));
}

// Coverage is all or nothing: half of the greatest alpha decides.
function crisp() {
  const { width, height } = c.canvas, pixels = c.getImageData(0, 0, width, height), { data } = pixels;
  let full = 0;
  for (let i = 3; i < data.length; i += 4) full = Math.max(full, data[i]);
  for (let i = 3; i < data.length; i += 4) data[i] = 2 * data[i] < full ? 0 : full;
  c.putImageData(pixels, 0, 0);
}

function image(width, height, rgba, sampling, rect) {
  const pixels = new ImageData(new Uint8ClampedArray(rgba), width, height);
  const picture = new OffscreenCanvas(width, height);
  picture.getContext("2d").putImageData(pixels, 0, 0);
  c.imageSmoothingEnabled = sampling === "Smooth";
  c.drawImage(picture, ...rect);
}
