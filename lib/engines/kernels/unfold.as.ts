/**
 * Windows of a batch of images, laid out as the rows of a matrix and back: what makes a convolution
 * a matrix product. Images are [batch, height, width, channels]; a window has one position [row,
 * column] in [batch, rows, columns] and `filterRows * filterColumns * channels` lanes in this order.
 */
@unmanaged
class Windows {
  height: i32;
  width: i32;
  channels: i32;
  rows: i32;
  columns: i32;
  filterRows: i32;
  filterColumns: i32;
  strideRows: i32;
  strideColumns: i32;
  dilationRows: i32;
  dilationColumns: i32;
  padTop: i32;
  padLeft: i32;
}

/**
 * out[i, lane] = lanes of window `first + i`, for `count` windows in the order of their positions.
 * What lies outside of the image is zero. `windows` is the address of 13 int32.
 */
export function unfold(x: usize, windows: usize, first: i32, count: i32, out: usize): void {
  const w = changetype<Windows>(windows);
  // Without dilation a row of the filter is one piece of memory, else every pixel of it is.
  const pixels = w.dilationColumns == 1 ? w.filterColumns : 1;
  const pixel: usize = w.channels << 2;
  const line: usize = w.width * pixel;
  for (let position = first; position < first + count; position++) {
    const row = position / w.columns;
    const image: usize = x + (row / w.rows) * w.height * line;
    const top = (row % w.rows) * w.strideRows - w.padTop;
    const left = (position % w.columns) * w.strideColumns - w.padLeft;
    for (let i = 0; i < w.filterRows; i++) {
      const y = top + i * w.dilationRows;
      const inside = y >= 0 && y < w.height;
      for (let j = 0; j < w.filterColumns; j += pixels) {
        const start = left + j * w.dilationColumns;
        const low = inside ? min(max(-start, 0), pixels) : pixels;
        const high = max(min(w.width - start, pixels), low);
        const source = image + y * line + start * pixel;
        const end = out + pixels * pixel;
        const from = out + low * pixel, to = out + high * pixel;
        clear(out, from);
        copy(from, to, source + low * pixel);
        clear(to, end);
        out = end;
      }
    }
  }
}

/**
 * The transpose of `unfold` for whole images: x[image, y, x, channel] = sum of all lanes that stand
 * for it, gathered in ascending order of the filter's rows and columns.
 */
export function fold(lanes: usize, windows: usize, images: i32, x: usize): void {
  const w = changetype<Windows>(windows);
  const pixel: usize = w.channels << 2;
  const window: usize = w.filterRows * w.filterColumns * pixel;
  for (let image = 0; image < images; image++) {
    for (let y = 0; y < w.height; y++) {
      for (let column = 0; column < w.width; column++, x += pixel) {
        gather(lanes, w, y, column, x, pixel, window);
      }
    }
    lanes += w.rows * w.columns * window;
  }
}

/**
 * One pixel of `fold`. Positions are found by counting down, as divisions are slow; without dilation
 * only every stride-th place of the filter can stand for this pixel, and the others are passed over.
 */
function gather(
  lanes: usize,
  w: Windows,
  y: i32,
  x: i32,
  out: usize,
  pixel: usize,
  window: usize,
): void {
  const end = out + pixel;
  let found = false;
  let row = (y + w.padTop) / w.strideRows;
  let restY = y + w.padTop - row * w.strideRows;
  let i = 0, stepY = 1;
  if (w.dilationRows == 1) {
    i = restY;
    stepY = w.strideRows;
    restY = 0;
  }
  for (; i < w.filterRows; i += stepY) {
    if (restY == 0 && row >= 0 && row < w.rows) {
      let column = (x + w.padLeft) / w.strideColumns;
      let restX = x + w.padLeft - column * w.strideColumns;
      let j = 0, stepX = 1;
      if (w.dilationColumns == 1) {
        j = restX;
        stepX = w.strideColumns;
        restX = 0;
      }
      let from = lanes + (i * w.filterColumns + j) * pixel;
      for (; j < w.filterColumns; j += stepX, from += stepX * pixel) {
        if (restX == 0 && column >= 0 && column < w.columns) {
          const source = from + (row * w.columns + column) * window;
          if (found) add(out, end, source);
          else copy(out, end, source);
          found = true;
        }
        for (restX -= stepX * w.dilationColumns; restX < 0; restX += w.strideColumns) column--;
      }
    }
    for (restY -= stepY * w.dilationRows; restY < 0; restY += w.strideRows) row--;
  }
  if (!found) clear(out, end);
}

@inline
function clear(to: usize, end: usize): void {
  for (; to + 16 <= end; to += 16) v128.store(to, f32x4.splat(0));
  for (; to < end; to += 4) store<f32>(to, 0);
}

@inline
function copy(to: usize, end: usize, from: usize): void {
  for (; to + 16 <= end; to += 16, from += 16) v128.store(to, v128.load(from));
  for (; to < end; to += 4, from += 4) store<f32>(to, load<f32>(from));
}

@inline
function add(to: usize, end: usize, from: usize): void {
  for (; to + 16 <= end; to += 16, from += 16) {
    v128.store(to, f32x4.add(v128.load(to), v128.load(from)));
  }
  for (; to < end; to += 4, from += 4) store<f32>(to, load<f32>(to) + load<f32>(from));
}
