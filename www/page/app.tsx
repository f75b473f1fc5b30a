import type { JSX } from "preact";
import { isSearching } from "./store/analysis.ts";
import { pane } from "./store/panes.ts";
import { wording } from "./store/settings.ts";
import { Announcer } from "./views/announcer.tsx";
import { Brand } from "./views/brand.tsx";
import { Figures } from "./views/figures.tsx";
import { FileButton } from "./views/file-button.tsx";
import { FrequentWords } from "./views/frequent-words.tsx";
import { HitList } from "./views/hit-list.tsx";
import { HitStepper } from "./views/hit-stepper.tsx";
import { KeywordLegend } from "./views/keyword-legend.tsx";
import { LanguageSwitch } from "./views/language-switch.tsx";
import { LevelChoice } from "./views/level-choice.tsx";
import { NewTextButton } from "./views/new-text-button.tsx";
import { NormalizedView } from "./views/normalized-view.tsx";
import { Notice } from "./views/notice.tsx";
import { PaneTabs } from "./views/pane-tabs.tsx";
import { SampleChooser } from "./views/sample-chooser.tsx";
import { SearchField } from "./views/search-field.tsx";
import { TextView } from "./views/text-view.tsx";
import { ThemeSwitch } from "./views/theme-switch.tsx";
import { UndoButtons } from "./views/undo-buttons.tsx";

const focusText = (): void => document.getElementById("text")?.focus();

/** The whole page. The text stays in place while another pane is shown, with its selection and its scroll. */
export function App(): JSX.Element {
  return (
    <>
      <a class="skip" href="#text">
        {wording.value.say.skipToText}
      </a>
      <header class="top">
        <Brand />
        <div class="tools">
          <SampleChooser />
          <FileButton />
          <NewTextButton focusText={focusText} />
        </div>
        <div class="settings">
          <ThemeSwitch />
          <LanguageSwitch />
        </div>
      </header>
      <search class="search" aria-busy={isSearching.value}>
        <div class="search-line">
          <SearchField />
          <HitStepper />
        </div>
        <LevelChoice />
        <KeywordLegend />
        <Announcer />
      </search>
      <Notice />
      <main class="desk" data-pane={pane.value}>
        <div class="sheet">
          <div class="sheet-line">
            <PaneTabs />
            {pane.value === "text" ? <UndoButtons /> : null}
          </div>
          <div class="pane" hidden={pane.value === "normalized"}>
            <TextView />
          </div>
          {pane.value === "normalized" ? <NormalizedView /> : null}
        </div>
        <div class="side">
          <HitList />
          <Figures />
          <FrequentWords />
        </div>
      </main>
    </>
  );
}
