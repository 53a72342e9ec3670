/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The pillars: what the criteria ask for (rooms, people, hours), by level, as
 * bars or as a radar.
 *
 * Both charts have a mark for each criterion, in data order: bars by pillar
 * and level, the radar by level and pillar.  Strings are borrowed for the
 * call; see irc-chart.h for what holds for every chart. */
#pragma once

#include "irc-chart.h"

G_BEGIN_DECLS

#define IRC_PILLARS 3
#define IRC_PILLAR_LEVELS 3

typedef struct {
  const char *id; /* of the criterion: the mark's id */
  const char *label;
  IrcMark mark;
} IrcPillarItem;

/* The criteria of one pillar and level. */
typedef struct {
  const IrcPillarItem *items; /* in any order */
  guint n_items;
  const char *count; /* "3 of 5"; with no items "none" */
} IrcPillarCell;

typedef struct {
  const char *title; /* "Staff" */
  const char *note;  /* "people and their skills", may be "" */
  const char *total; /* of all levels, "4 of 10" */
  IrcPillarCell levels[IRC_PILLAR_LEVELS]; /* level 1 first */
} IrcPillarRow;

typedef struct {
  IrcMarkWords words;
  const char *level_titles[IRC_PILLAR_LEVELS]; /* "Level 1", … */
  const char *total_title;                     /* "All levels" */
  /* Legend of the radar's area and of the broken line around it; NULL: none. */
  const char *area_words, *settled_words;
  IrcPillarRow pillars[IRC_PILLARS];
} IrcPillarsSpec;

/* A row a pillar, a column a level, a box a criterion, those in place first.
 * Columns from 380 pt (at scale 1) on, else the levels below each other. */
IrcScene *irc_chart_pillars_bars (const IrcPillarsSpec *spec,
                                  const IrcChartFrame *frame);

/* A triangle a level, with a spoke for each pillar and a sign on it for each
 * criterion, those in place nearest to the centre, then those left out.  The
 * area joins the last of those in place on each spoke, a broken line the last
 * of those left out, too: that one fills the triangle when nothing is open, as
 * the level rule counts.  A pillar without criteria in the level has a broken
 * spoke.  Side by side from 380 pt (at scale 1) on. */
IrcScene *irc_chart_pillars_radar (const IrcPillarsSpec *spec,
                                   const IrcChartFrame *frame);

G_END_DECLS
