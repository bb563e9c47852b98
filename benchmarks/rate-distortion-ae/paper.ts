import type { Paper } from "../../lib/core/paper.ts";

export const rateDistortionAe: Paper = {
  id: "rate-distortion-ae",
  title: "Rate-Distortion Auto-Encoders",
  authors: ["Luis G. Sanchez Giraldo", "Jose C. Principe"],
  year: 2014,
  venue: "ICLR 2014; arXiv 1312.7381",
  url: "https://arxiv.org/abs/1312.7381",
};
