import ClassBalance from './ClassBalance.astro';
import CodeCell from './CodeCell.astro';
import Describe from './Describe.astro';
import EngineRace from './EngineRace.astro';
import FirstRows from './FirstRows.astro';
import Formula from './Formula.astro';
import HeadCell from './HeadCell.astro';
import Lab from './Lab.astro';
import LoadData from './LoadData.astro';
import NeuronCloseUp from './NeuronCloseUp.astro';
import Note from './Note.astro';
import Predict from './Predict.astro';
import RandomExample from './RandomExample.astro';
import Recipe from './Recipe.astro';
import ScrollTable from './ScrollTable.astro';
import SideBySide from './SideBySide.astro';
import Solution from './Solution.astro';
import SplitView from './SplitView.astro';
import TakeHome from './TakeHome.astro';
import Templates from './Templates.astro';
import Term from './Term.astro';
import TestSet from './TestSet.astro';
import TileScales from './TileScales.astro';
import Variables from './Variables.astro';
import WeightSheets from './WeightSheets.astro';
import Wide from './Wide.astro';
import ZeroPixels from './ZeroPixels.astro';

/** What a lesson can use without importing it: the name in MDX and the component behind it. */
export const lessonComponents = {
  ClassBalance,
  CodeCell,
  Describe,
  EngineRace,
  FirstRows,
  Formula,
  Lab,
  LoadData,
  NeuronCloseUp,
  Note,
  Predict,
  RandomExample,
  Recipe,
  SideBySide,
  Solution,
  SplitView,
  TakeHome,
  Templates,
  Term,
  TestSet,
  TileScales,
  Variables,
  WeightSheets,
  Wide,
  ZeroPixels,
  // Markdown's own tables.
  table: ScrollTable,
  th: HeadCell,
};
