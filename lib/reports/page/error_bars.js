// @ts-check
/// <reference lib="dom" />

const CAP = 3;

/** Draws the member `error` of data sets as bars of twice that length, as Chart.js has none. */
export const errorBars = {
  id: "errorBars",
  /** @param {any} chart */
  afterDatasetsDraw(chart) {
    const { ctx, chartArea } = chart;
    ctx.save();
    ctx.beginPath();
    ctx.rect(chartArea.left, chartArea.top, chartArea.width, chartArea.height);
    ctx.clip();
    for (const meta of chart.getSortedVisibleDatasetMetas()) drawErrors(ctx, chart, meta);
    ctx.restore();
  },
};

/** @param {any} ctx @param {any} chart @param {any} meta */
function drawErrors(ctx, chart, meta) {
  const dataset = chart.data.datasets[meta.index];
  if (!dataset.error) return;
  const lying = chart.options.indexAxis === "y";
  const scale = lying ? meta.xScale : meta.yScale;
  ctx.strokeStyle = dataset.errorColor;
  ctx.lineWidth = 1.25;
  meta.data.forEach((/** @type {any} */ element, /** @type {number} */ i) => {
    const value = lying || !dataset.data[i]?.y ? valueOf(dataset.data[i]) : dataset.data[i].y;
    const error = dataset.error[i];
    if (!(error > 0) || !Number.isFinite(value) || element.skip) return;
    drawBar(ctx, lying ? element.y : element.x, lying, [
      pixel(scale, value - error),
      pixel(scale, value + error),
    ]);
  });
}

/** @param {any} datum @returns {number} */
function valueOf(datum) {
  return typeof datum === "number" ? datum : datum.y;
}

/** The place of a value; the axis' lower end where a logarithmic axis has none for it. @param {any} scale @param {number} value @returns {number} */
function pixel(scale, value) {
  const least = scale.type === "logarithmic" && value <= 0 ? scale.min : value;
  return scale.getPixelForValue(least);
}

/** @param {any} ctx @param {number} across @param {boolean} lying @param {[number, number]} ends */
function drawBar(ctx, across, lying, [from, to]) {
  ctx.beginPath();
  for (
    const [a, b, c, d] of [
      [across, from, across, to],
      [across - CAP, from, across + CAP, from],
      [across - CAP, to, across + CAP, to],
    ]
  ) {
    lying ? ctx.moveTo(b, a) : ctx.moveTo(a, b);
    lying ? ctx.lineTo(d, c) : ctx.lineTo(c, d);
  }
  ctx.stroke();
}
