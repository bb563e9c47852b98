import type { Paper } from "../../lib/core/paper.ts";

export const vimae: Paper = {
  id: "vimae",
  title: "The Variational InfoMax AutoEncoder",
  authors: ["Vincenzo Crescimanna", "Bruce Graham"],
  year: 2019,
  venue: "ICLR 2020 submission; arXiv 1905.10549",
  url: "https://arxiv.org/abs/1905.10549",
};
