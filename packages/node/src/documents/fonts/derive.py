#!/usr/bin/python3
"""Derives the documents' fonts from Vazirmatn, Noto Naskh Arabic and Reem Kufi, so that a PDF's text can be read back.

Why: text is taken out of a PDF glyph by glyph. Three habits of Arabic fonts spoil that:
1. Noto Naskh and Reem Kufi draw a dotted letter as two glyphs (skeleton and dots, at different heights); Typst 0.14 writes the letter's text once for each.
   Here every pair that occurs gets one composite glyph, substituted last (feature `mset`), except under a vowel mark, whose attachment needs the pair.
2. A zero-width non-joiner has no width, and is read back one letter too late: here it has one, of a hundredth of an em.
3. Vazirmatn draws lam-alef as one glyph for two letters, which readers such as poppler turn round. Here lam becomes the drawing, alef an empty glyph beside it.
The outlines and advances stay as they are. The families are renamed, as derived fonts should be (SIL OFL 1.1), and so never mistaken for an installed font.

Needs Debian's python3-fonttools and libharfbuzz-bin. Run from the repository's root:  /usr/bin/python3 packages/node/src/documents/fonts/derive.py
"""
import itertools
import re
import subprocess
from collections import Counter
from pathlib import Path

from fontTools.otlLib import builder
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables import otTables as ot
from fontTools.ttLib.tables._g_l_y_f import Glyph, GlyphComponent

MODULES = Path("node_modules")
HERE = Path(__file__).parent
SOURCES = [
    ("vazirmatn/fonts/ttf/Vazirmatn-Regular.ttf", "Mithaq Sans", "Regular"),
    ("vazirmatn/fonts/ttf/Vazirmatn-Bold.ttf", "Mithaq Sans", "Bold"),
    ("@expo-google-fonts/noto-naskh-arabic/400Regular/NotoNaskhArabic_400Regular.ttf", "Mithaq Naskh", "Regular"),
    ("@expo-google-fonts/noto-naskh-arabic/700Bold/NotoNaskhArabic_700Bold.ttf", "Mithaq Naskh", "Bold"),
    ("@expo-google-fonts/reem-kufi/600SemiBold/ReemKufi_600SemiBold.ttf", "Mithaq Kufi", "SemiBold"),
]
LETTERS = "ءآأؤإئابپةتثجچحخدذرزژسشصضطظعغفڤقكکگلڵمنهەھۀوۆىيیێڕ"
VOWELS = "\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0654\u0670"
ALEFS = "اأإآ"


def main():
    for source, family, style in SOURCES:
        path = MODULES / source
        font = TTFont(path)
        split = split_lam_alef(font)
        joined = join_dots(font, path)
        widen_non_joiner(font)
        rename(font, family, style)
        for table in ("fpgm", "prep", "cvt ", "gasp", "DSIG", "hdmx", "VDMX", "LTSH", "STAT", "meta"):
            if table in font:
                del font[table]
        target = HERE / f"{family.replace(' ', '')}-{style}.ttf"
        font["head"].modified = font["head"].created
        font.recalcTimestamp = False
        font.save(target)
        print(f"{target.name}: {joined} dotted letters joined, {split} lam-alefs split, {target.stat().st_size} bytes")


def join_dots(font, path):
    """One composite glyph per skeleton with its dots, as HarfBuzz places them, in all contexts of three letters."""
    order, glyf, hmtx, cmap = font.getGlyphOrder(), font["glyf"], font["hmtx"], font.getBestCmap()
    vowels = {cmap[ord(mark)] for mark in VOWELS if ord(mark) in cmap}
    placed = {}
    for letters in clusters_of(path):
        for glyphs in letters:
            if len(glyphs) < 2:
                continue
            *marks, (base, base_x, base_y, _) = glyphs
            if any(advance for *_, advance in marks):
                continue
            key = (base, *(gid for gid, *_ in reversed(marks)))
            placed.setdefault(key, Counter())[tuple((gid, x - base_x, y - base_y) for gid, x, y, _ in reversed(marks))] += 1
    if not placed:
        return 0
    ligatures = {}
    for key, places in sorted(placed.items()):
        base = order[key[0]]
        name = ".".join(["joined", *(str(gid) for gid in key)])
        glyf[name] = composite([(base, 0, 0), *((order[gid], x, y) for gid, x, y in places.most_common(1)[0][0])])
        glyf[name].recalcBounds(glyf)
        hmtx[name] = (hmtx[base][0], getattr(glyf[name], "xMin", 0))
        ligatures[tuple(order[gid] for gid in key)] = name
    kern_like_bases(font, {name: sequence[0] for sequence, name in ligatures.items()})
    lookups, gids = font["GSUB"].table.LookupList.Lookup, font.getReverseGlyphMap()
    lookups.append(builder.buildLookup([builder.buildLigatureSubstSubtable(ligatures)]))
    by_length = {length: [s for s in ligatures if len(s) == length] for length in sorted({len(s) for s in ligatures}, reverse=True)}
    contexts = []
    for length, sequences in by_length.items():
        inputs = [sorted({s[i] for s in sequences}) for i in range(length)]
        contexts.append(chain(inputs, [sorted(vowels)], [], gids))
    for length, sequences in by_length.items():
        inputs = [sorted({s[i] for s in sequences}) for i in range(length)]
        contexts.append(chain(inputs, [], [(0, len(lookups) - 1)], gids))
    lookups.append(builder.buildLookup(contexts))
    add_feature(font, "mset", len(lookups) - 1)
    return len(ligatures)


def split_lam_alef(font):
    """Takes the lam-alef ligatures out of `rlig` and draws them as two glyphs, one a letter."""
    order, glyf, hmtx, gids = font.getGlyphOrder(), font["glyf"], font["hmtx"], font.getReverseGlyphMap()
    table = font["GSUB"].table
    cmap = font.getBestCmap()
    lams = {cmap[ord(c)] for c in "لڵ"} | {o for c in "لڵ" for o in substitutes(font, cmap[ord(c)])}
    alefs = {o for c in ALEFS for o in [cmap[ord(c)], *substitutes(font, cmap[ord(c)])]}
    pairs, flag = {}, 0
    for lookup in table.LookupList.Lookup:
        for subtable in lookup.SubTable:
            subtable = getattr(subtable, "ExtSubTable", subtable)
            if subtable.LookupType != 4 or not hasattr(subtable, "ligatures"):
                continue
            for first, entries in subtable.ligatures.items():
                kept = []
                for entry in entries:
                    if first in lams and len(entry.Component) == 1 and entry.Component[0] in alefs:
                        pairs.setdefault((first, entry.Component[0]), entry.LigGlyph)
                        flag = lookup.LookupFlag
                    else:
                        kept.append(entry)
                subtable.ligatures[first] = kept
            subtable.ligatures = {first: entries for first, entries in subtable.ligatures.items() if entries}
    if not pairs:
        return 0
    share = min(hmtx[lig][0] for lig in pairs.values()) // 2
    glyf["alef.drawn"] = Glyph()
    glyf["alef.drawn"].numberOfContours = 0
    hmtx["alef.drawn"] = (share, 0)
    drawn = {}
    for lig in sorted(set(pairs.values())):
        name = drawn[lig] = f"{lig}.drawn"
        glyf[name] = composite([(lig, -share, 0)])
        glyf[name].recalcBounds(glyf)
        hmtx[name] = (hmtx[lig][0] - share, glyf[name].xMin)
    gids = font.getReverseGlyphMap(rebuild=True)
    lookups, contexts = table.LookupList.Lookup, []
    lookups.append(builder.buildLookup([builder.buildSingleSubstSubtable({alef: "alef.drawn" for _, alef in pairs})]))
    empty = len(lookups) - 1
    for alef in sorted({alef for _, alef in pairs}):
        mapping = {lam: drawn[lig] for (lam, other), lig in pairs.items() if other == alef}
        lookups.append(builder.buildLookup([builder.buildSingleSubstSubtable(mapping)]))
        contexts.append(chain([sorted(mapping), [alef]], [], [(0, len(lookups) - 1), (1, empty)], gids))
    lookups.append(builder.buildLookup(contexts, flags=flag))
    add_feature(font, "rlig", len(lookups) - 1)
    return len(pairs)


def widen_non_joiner(font):
    name, width = "nonjoiner.drawn", font["head"].unitsPerEm // 100
    font["glyf"][name] = Glyph()
    font["glyf"][name].numberOfContours = 0
    font["hmtx"][name] = (width, 0)
    cmap = font.getBestCmap()
    if 0x200C not in cmap:
        font["glyf"]["nonjoiner"], font["hmtx"]["nonjoiner"] = font["glyf"][name], (0, 0)
        for table in font["cmap"].tables:
            if table.isUnicode():
                table.cmap[0x200C] = "nonjoiner"
    font.getReverseGlyphMap(rebuild=True)
    lookups = font["GSUB"].table.LookupList.Lookup
    lookups.append(builder.buildLookup([builder.buildSingleSubstSubtable({cmap.get(0x200C, "nonjoiner"): name})]))
    add_feature(font, "mset", len(lookups) - 1)


def clusters_of(path):
    """Shapes every word of three letters; yields, per word, its clusters of (glyph, x, y, advance) in visual order."""
    words = ["".join(word) for n in (1, 2, 3) for word in itertools.product(LETTERS, repeat=n)]
    shaped = subprocess.run(["hb-shape", "--no-glyph-names", "--script=arab", "--direction=rtl", str(path)], input="\n".join(words), capture_output=True, text=True, check=True).stdout
    for line in shaped.splitlines():
        clusters, pen = {}, 0
        for gid, cluster, x, y, advance in re.findall(r"(\d+)=(\d+)(?:@(-?\d+),(-?\d+))?\+(\d+)", line):
            clusters.setdefault(cluster, []).append((int(gid), pen + int(x or 0), int(y or 0), int(advance)))
            pen += int(advance)
        yield [rebased(glyphs) for glyphs in clusters.values()]


def rebased(glyphs):
    return sorted(glyphs, key=lambda glyph: glyph[3] > 0)


def composite(parts):
    glyph = Glyph()
    glyph.numberOfContours, glyph.components = -1, []
    for name, x, y in parts:
        part = GlyphComponent()
        part.glyphName, part.x, part.y, part.flags = name, x, y, 0x0002
        glyph.components.append(part)
    return glyph


def chain(inputs, lookahead, records, gids):
    st = ot.ChainContextSubst()
    st.Format = 3
    st.BacktrackGlyphCount, st.BacktrackCoverage = 0, []
    st.InputGlyphCount, st.InputCoverage = len(inputs), [builder.buildCoverage(glyphs, gids) for glyphs in inputs]
    st.LookAheadGlyphCount, st.LookAheadCoverage = len(lookahead), [builder.buildCoverage(glyphs, gids) for glyphs in lookahead]
    st.SubstLookupRecord = []
    for at, lookup in records:
        record = ot.SubstLookupRecord()
        record.SequenceIndex, record.LookupListIndex = at, lookup
        st.SubstLookupRecord.append(record)
    st.SubstCount = len(records)
    return st


def add_feature(font, tag, lookup):
    table = font["GSUB"].table
    feature = ot.Feature()
    feature.FeatureParams, feature.LookupListIndex, feature.LookupCount = None, [lookup], 1
    record = ot.FeatureRecord()
    record.FeatureTag, record.Feature = tag, feature
    records = table.FeatureList.FeatureRecord
    for script in table.ScriptList.ScriptRecord:
        for system in [script.Script.DefaultLangSys, *(r.LangSys for r in script.Script.LangSysRecord)]:
            if system is None:
                continue
            existing = next((records[i] for i in system.FeatureIndex if records[i].FeatureTag == tag), None)
            if existing is None:
                if record not in records:
                    records.append(record)
                system.FeatureIndex.append(records.index(record))
            elif lookup not in existing.Feature.LookupListIndex:
                existing.Feature.LookupListIndex.append(lookup)
    table.FeatureList.FeatureCount = len(records)
    table.LookupList.LookupCount = len(table.LookupList.Lookup)


def kern_like_bases(font, bases):
    """Composites are kerned and joined as their skeletons are."""
    if "GPOS" not in font:
        return
    for lookup in font["GPOS"].table.LookupList.Lookup:
        for subtable in lookup.SubTable:
            subtable = getattr(subtable, "ExtSubTable", subtable)
            if subtable.LookupType != 2 or subtable.Format != 2:
                continue
            covered = set(subtable.Coverage.glyphs)
            for name, base in bases.items():
                if base in covered:
                    subtable.Coverage.glyphs.append(name)
                    if base in subtable.ClassDef1.classDefs:
                        subtable.ClassDef1.classDefs[name] = subtable.ClassDef1.classDefs[base]
                if base in subtable.ClassDef2.classDefs:
                    subtable.ClassDef2.classDefs[name] = subtable.ClassDef2.classDefs[base]
            subtable.Coverage.glyphs.sort(key=font.getReverseGlyphMap(rebuild=True).__getitem__)


def substitutes(font, glyph):
    return {to for lookup in font["GSUB"].table.LookupList.Lookup for st in lookup.SubTable for st in [getattr(st, "ExtSubTable", st)] if st.LookupType == 1 for of, to in st.mapping.items() if of == glyph}


def outputs_of(font, tag):
    table = font["GSUB"].table
    indices = {i for r in table.FeatureList.FeatureRecord if r.FeatureTag == tag for i in r.Feature.LookupListIndex}
    return {to for i in indices for st in table.LookupList.Lookup[i].SubTable for st in [getattr(st, "ExtSubTable", st)] if st.LookupType == 1 for to in st.mapping.values()}


def rename(font, family, style):
    names = font["name"]
    names.names = [record for record in names.names if record.nameID in (0, 7, 8, 9, 11, 13, 14)]
    for at, value in {1: family, 2: style, 3: f"{family} {style} derived", 4: f"{family} {style}", 5: "Version 1.0", 6: f"{family.replace(' ', '')}-{style}", 10: "Derived for Mithaq's documents: see derive.py"}.items():
        names.setName(value, at, 3, 1, 0x409)


main()
