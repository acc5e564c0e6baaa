// Children and Learning Service Performance Report, July 2023: its seven tables, each row as printed.
const months =
  'Jun-22 | Jul-22 | Aug-22 | Sep-22 | Oct-22 | Nov-22 | Dec-22 | Jan-23 | Feb-23 | Mar-23 | Apr-23 | May-23 | Jun-23';

/** Headings to the right of the months, and rows; cells are separated by bars. */
export interface PrintedTable {
  title: string;
  headings: string;
  rows: string[];
}

export const tables: PrintedTable[] = [
  {
    title: 'Context of Demand',
    headings: 'Trend',
    rows: [
      'Number of contacts in the month | 1867 | 1594 | 1959 | 1789 | 1488 | 1794 | 1428 | 1839 | 1598 | 2023 | 1544 | 1828 | 1910 | ↑',
      'Number of referrals into Early Help | 203 | 149 | 196 | 187 | 183 | 161 | 179 | 220 | 172 | 183 | 131 | 181 | 153 | ↓',
      'Number of Early Help assessments started |  | 130 | 126 | 111 | 118 | 100 | 102 | 112 | 89 | 110 | 73 | 74 | 82 | ↑',
      'Number of referrals into statutory service in the month | 322 | 318 | 286 | 314 | 276 | 396 | 298 | 343 | 330 | 433 | 282 | 301 | 285 | ↓',
      'Number of strategy discussions held | 215 | 224 | 183 | 198 | 164 | 288 | 191 | 200 | 196 | 217 | 184 | 185 | 200 | ↑',
      'Number of Section 47 enquiries completed | 129 | 168 | 134 | 158 | 114 | 193 | 139 | 103 | 158 | 169 | 138 | 126 | 106 | ↓',
      'Rolling rate of Section 47 enquiries per 10,000 of children | 356 | 357 | 368 | 371 | 360 | 368 | 364 | 351 | 353 | 356 | 359 | 353 | 350 | ↓',
      'Number of C&F assessments completed | 296 | 291 | 369 | 380 | 289 | 356 | 326 | 322 | 317 | 400 | 309 | 425 | 277 | ↓',
    ],
  },
  {
    title: 'Trends of children across the service',
    headings: "Target | RAG | Direction of travel | So'ton 21/22 | Statistical Neighbours | South East | England",
    rows: [
      'Number of children open to the service (Assessment, CIN, CP, CLA, CL) | 2398 | 2444 | 2417 | 2362 | 2327 | 2404 | 2363 | 2401 | 2402 | 2425 | 2326 | 2304 | 2280 | - | - | - |  |  |  | ',
      'Number of children open to Early Help |  | 827 | 924 | 969 | 959 | 928 | 890 | 919 | 920 | 913 | 870 | 880 | 845 |  |  |  |  |  |  | ',
      'Number of children with Child in Need Plan (not CWD) | 683 | 690 | 618 | 621 | 621 | 642 | 648 | 584 | 538 | 535 | 639 | 524 | 493 | - | - | - |  |  |  | ',
      'Number of children with Child in Need Plan (CWD) | 261 | 268 | 270 | 263 | 256 | 252 | 249 | 244 | 243 | 222 | 209 | 203 | 217 | - | - | - |  |  |  | ',
      'Number of children subject to CP Plan at end of month | 426 | 389 | 389 | 355 | 315 | 301 | 302 | 288 | 301 | 315 | 347 | 355 | 351 | - | - | - |  |  |  | ',
      'Rate of children subject to CP plans | 86 | 79 | 79 | 72 | 64 | 61 | 61 | 58 | 61 | 64 | 70 | 72 | 71 | 60 | ● | ↑ |  |  |  | ',
      'Number of children in our care | 554 | 554 | 551 | 548 | 552 | 543 | 543 | 553 | 545 | 539 | 505 | 517 | 518 | - | - | - | 497 | 640 | 10480 | 80850',
      'Rate of children in our care per 10,000 | 112 | 112 | 112 | 111 | 112 | 113 | 110 | 112 | 111 | 109 | 102 | 105 | 105 | 100 | ● | → | 96 | 100 | 53 | 67',
      'Rate of children in our care excluding UASC | 107 | 108 | 107 | 106 | 106 | 106 | 103 | 105 | 103 | 101 | 95 | 98 | 98 | - | - | - |  |  |  | ',
      'Number of children in our care who are unaccompanied asylum seeking children (UASC) | 24 | 21 | 24 | 27 | 31 | 36 | 35 | 37 | 37 | 40 | 38 | 36 | 37 | - | - | - | 20 | 23 | 820 | 4070',
      'Number of Care Leavers | 248 | 250 | 253 | 253 | 253 | 257 | 260 | 268 | 277 | 282 | 289 | 288 | 294 | - | - | - |  |  |  | ',
    ],
  },
  {
    title: 'Earlier & Meaningful Interventions',
    headings: "Target | RAG | Direction of travel | So'ton 21/22 | Statistical Neighbours | South East | England",
    rows: [
      'Percentage of re-referrals within 12 months | 28% | 26% | 28% | 30% | 27% | 26% | 30% | 27% | 25% | 28% | 27% | 25% | 35% | 23% | ● | ↓ | 27% | 21% | 26% | 21%',
      'Number of Early Help assessments completed | 99 | 162 | 99 | 106 | 92 | 155 | 84 | 101 | 113 | 100 | 61 | 117 | 77 | - | - | - | - | - | - | -',
      'Percentage of referrals leading to NFA | 4% | 1% | 1% | 4% | 3% | 5% | 4% | 6% | 5% | 8% | 7% | 5% | 8% | - | - | - | - | - | - | -',
      'Percentage of C&F assessments completed within 45 working days | 78% | 72% | 78% | 61% | 70% | 70% | 78% | 86% | 84% | 78% | 85% | 75% | 90% | 90% | ● | ↑ | 86% | 87% | 89% | 88%',
      'Percentage of C&F assessments completed with outcome of NFA | 65% | 52% | 56% | 57% | 51% | 45% | 56% | 53% | 48% | 42% | 64% | 55% | 44% | - | - | - | - | - | - | -',
      'Percentage of S47 (not CP or CLA) ended with NFA | 70% | 88% | 72% | 65% | 78% | 75% | 84% | 78% | 79% | 63% | 70% | 76% | 73% | - | - | - | - | - | - | -',
      'Percentage of ICPCs held in 15 working days of strategy discussion | 66% | 37% | 67% | 97% | 60% | 63% | 52% | 83% | 34% | 70% | 77% | 92% | 83% | 95% | ● | ↓ | - | - | - | -',
      'Percentage of children subject to 2nd or more CP plan | 27% | 28% | 28% | 30% | 31% | 32% | 32% | 33% | 32% | 32% | 33% | 34% | 33% | 24% | ● | ↑ | 24% | 24% | 24% | 23%',
    ],
  },
  {
    title: 'Performance - Visits to create change',
    headings: 'Target | RAG | Direction of travel',
    rows: [
      'Percentage of children with an active Child in Need Plan (not CWD) visited within last 6 weeks | 94% | 93% | 95% | 94% | 95% | 97% | 95% | 98% | 98% | 97% | 96% | 98% | 95% | 95% | 🟢 | ↓',
      'Percentage of children with an active Child in Need Plan (CWD) visited within agreed timescales | 85% | 88% | 84% | 88% | 89% | 86% | 85% | 89% | 92% | 86% | 85% | 86% | 94% | 95% | 🟡 | ↑',
      'Percentage of children subject to Child Protection Plan visited within last 10 working days | 87% | 83% | 82% | 94% | 87% | 91% | 94% | 95% | 93% | 87% | 90% | 92% | 90% | 95% | 🟡 | ↓',
      'Percentage of children subject to Child Protection Plan visited within last 4 weeks | 98% | 96% | 98% | 98% | 97% | 99% | 99% | 99% | 98% | 98% | 97% | 98% | 98% | 95% | 🟢 | →',
      'Percentage of CLA for whom a visit has taken place within agreed timescales | 86% | 85% | 81% | 84% | 86% | 89% | 86% | 81% | 79% | 86% | 89% | 92% | 89% | 95% | 🔴 | ↓',
    ],
  },
  {
    title: 'Performance – Management oversight for impact and progress',
    headings: 'Target | RAG | Direction of travel',
    rows: [
      'Percentage of children open for assessment who had supervision in timescales | 93% | 90% | 88% | 93% | 94% | 95% | 96% | 96% | 93% | 93% | 93% | 91% | 87% | 95% | 🔴 | ↓',
      'Percentage of children with a Child in Need Plan (not CWD) who had supervision within timescales | 77% | 75% | 80% | 78% | 84% | 90% | 86% | 93% | 90% | 89% | 90% | 96% | 84% | 95% | 🔴 | ↓',
      'Percentage of children with a Child in Need Plan (CWD) who had their supervision within timescales | 100% | 99% | 99% | 100% | 99% | 99% | 99% | 100% | 99% | 98% | 96% | 86% | 68% | 95% | 🔴 | ↓',
      'Percentage of CPP who had their supervision and was within timescales | 91% | 83% | 89% | 85% | 88% | 95% | 94% | 93% | 96% | 86% | 91% | 98% | 85% | 95% | 🔴 | ↓',
      'Percentage of CLA who had their supervision and was within the timescale | 82% | 83% | 81% | 78% | 76% | 73% | 76% | 86% | 86% | 78% | 85% | 94% | 85% | 95% | 🔴 | ↓',
      'Percentage of Care Leavers who had their supervision and was within the timescale | 78% | 70% | 78% | 39% | 44% | 51% | 60% | 45% | 86% | 81% | 86% | 92% | 92% | 95% | 🟡 | →',
    ],
  },
  {
    title: 'Performance – Multi-agency working',
    headings: "Target | RAG | Direction of travel | So'ton 21/22 | Statistical Neighbours | South East | England",
    rows: [
      'Percentage of children subject to child protection plans with recent core group held in time | 82% | 79% | 73% | 82% | 84% | 90% | 77% | 76% | 76% | 78% | 77% | 85% | 71% | 95% | 🔴 | ↓ | - | - | - | -',
      'Percentage of initial health assessments within 20 working days of child becoming looked after | 43% | 22% | 9% | 23% | 25% | 74% | 28% | 26% | 5% | 31% | 22% | 60% | 50% | 90% | 🔴 | ↓ | - | - | - | -',
      'Percentage of children in care for >12 months with health assessment in timescales | 75% | 75% | 78% | 80% | 81% | 85% | 85% | 87% | 86% | 80% | 78% | 81% | 79% | 90% | 🔴 | ↓ | 83% | 93% | 89% | 91%',
    ],
  },
  {
    title: 'Performance – Robust Corporate Parenting',
    headings: "Target | RAG | Direction of travel | So'ton 21/22 | Statistical Neighbourhood | South East | England",
    rows: [
      'Percentage of children with an up to date Care Plan | 85% | 89% | 89% | 94% | 93% | 94% | 91% | 94% | 97% | 97% | 97% | 97% | 95% | 95% | ● | ↓ | - | - | - | -',
      'Percentage of young people with an up to date Pathway Plan (16+) | 66% | 70% | 72% | 81% | 78% | 77% | 74% | 75% | 73% | 71% | 72% | 76% | 80% | 95% | ● | ↑ | - | - | - | -',
      'Percentage of CLA children with an up to date review | 98% | 98% | 99% | 100% | 99% | 99% | 98% | 99% | 98% | 98% | 97% | 98% | 97% | 95% | ● | ↓ | - | - | - | -',
      'Percentage of CLA at end of month with 3+ placements during the year | 16% | 17% | 19% | 18% | 18% | 17% | 16% | 15% | 15% | 14% | 15% | 15% | 14% | 11% | ● | ↓ | 14% | 10% | 11% | 9%',
      'Percentage of CLA placed <20 miles from home | 71% | 70% | 70% | 70% | 70% | 70% | 70% | 70% | 69% | 69% | 68% | 67% | 67% | 76% | ● | → | - | - | - | -',
      'Percentage of CLA placed in Residential placements (HSA1,K2) as at the end of the month | 12% | 12% | 12% | 12% | 12% | 13% | 13% | 13% | 13% | 14% | 14% | 14% | 14% | 8% | ● | → | - | - | - | -',
      'Percentage of CLA placed in IFA placements as at the end of the month | 23% | 23% | 23% | 24% | 24% | 24% | 25% | 25% | 26% | 27% | 29% | 28% | 29% | <36% | ● | ↓ | - | - | - | -',
      'Percentage of CLA in care for 12+ months, with same social worker for last 6 months | - | - | - | - | - | - | 56% | 54% | 50% | 49% | 47% | 59% | 62% | 75% | ● | ↑ | - | - | - | -',
      'Number of Children Looked After (CLA) placed for adoption at period end | 43 | 43 | 38 | 38 | 34 | 35 | 29 | 29 | 23 | 23 | 13 | 16 | 16 | - | - | - | - | - | - | -',
    ],
  },
];

/** The API's answer for each printed row. A target printed “-” or left blank is null. */
export function rowsOf({ headings, rows }: PrintedTable) {
  const columns = headings.split(' | ');
  const periods = months.split(' | ');
  return rows.map((row) => {
    const [nameAsPublished, ...cells] = row.split(' | ').map((cell) => cell.trim());
    const beside = new Map(columns.map((column, index) => [column, cells[periods.length + index] ?? '']));
    const cell = (column: string) => beside.get(column);
    const target = cell('Target');
    const arrow = columns.find((column) => column === 'Trend' || column === 'Direction of travel');
    return {
      nameAsPublished,
      observations: periods.map((periodLabel, index) => ({ periodLabel, valueAsPublished: cells[index] })),
      target: target && target !== '-' ? { valueAsPublished: target } : null,
      rag: beside.has('RAG') ? { asPublished: cell('RAG') } : null,
      direction: arrow ? { columnLabel: arrow, asPublished: cell(arrow) } : null,
      benchmarks: columns
        .filter((column) => !['Target', 'RAG', arrow].includes(column))
        .map((label) => ({ label, valueAsPublished: cell(label) })),
    };
  });
}
