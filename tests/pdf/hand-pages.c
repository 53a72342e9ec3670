/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "hand-pages.h"

#include <glib.h>
#include <math.h>

#include "irc-document-builder.h"
#include "irc-pages-builder.h"

#define WIDTH 595.276
#define HEIGHT 841.89

static const IrcColor ink = { 0.12f, 0.16f, 0.2f, 1 };
static const IrcColor blue = { 0.07f, 0.32f, 0.55f, 1 };
static const IrcColor green = { 0.23f, 0.48f, 0.34f, 1 };
static const IrcColor veil = { 0.76f, 0.37f, 0, 0.5f };

typedef struct {
  IrcPagesBuilder *builder;
  IrcFonts *fonts;
  IrcScene *scene; /* of the page being written */
  guint number;    /* of that page */
  guint document;  /* the element */
} Writer;

static guint
add_element (Writer *self, IrcRole role, guint parent)
{
  const IrcElement element = { .role = role, .parent = parent };

  return irc_pages_builder_add_element (self->builder, &element);
}

static void
begin_content (Writer *self, guint element)
{
  const IrcTag tag = { .kind = IRC_TAG_CONTENT, .element = element };

  irc_scene_begin_tag (self->scene, &tag);
}

/* Returns the width of what was written. */
static double
write_text (Writer *self,
            guint element,
            IrcFace face,
            double size,
            double x,
            double y,
            const char *text)
{
  g_autoptr (IrcText) shaped =
      irc_text_shape (self->fonts, face, size, text, -1);

  begin_content (self, element);
  irc_scene_text (self->scene, shaped, x, y, ink);
  irc_scene_end_tag (self->scene);
  return irc_text_get_width (shaped);
}

static guint
write_block (
    Writer *self, IrcRole role, double size, double y, const char *text)
{
  const guint element = add_element (self, role, self->document);

  write_text (self,
              element,
              role == IRC_ROLE_P ? IRC_FACE_REGULAR : IRC_FACE_BOLD,
              size,
              60,
              y,
              text);
  return element;
}

static void
begin_page (Writer *self)
{
  self->scene = irc_scene_new (WIDTH, HEIGHT);
}

static void
end_page (Writer *self, const char *label)
{
  const IrcTag tag = { .kind = IRC_TAG_ARTIFACT };
  g_autofree char *foot = g_strconcat ("Page ", label, NULL);
  g_autoptr (IrcText) shaped =
      irc_text_shape (self->fonts, IRC_FACE_REGULAR, 8, foot, -1);

  irc_scene_begin_tag (self->scene, &tag);
  irc_scene_text (self->scene, shaped, 500, HEIGHT - 30, ink);
  irc_scene_end_tag (self->scene);
  irc_scene_freeze (self->scene);
  irc_pages_builder_add_page (self->builder, self->scene, label);
  g_clear_pointer (&self->scene, irc_scene_unref);
  self->number++;
}

/* ---- a page of languages ------------------------------------------------ */

static void
write_lines (Writer *self, const char *const *lines)
{
  double y = 80;

  begin_page (self);
  write_block (self, IRC_ROLE_H1, 20, 60, "1 Languages — Γλῶσσαι");
  for (guint i = 0; lines != NULL && lines[i] != NULL; i++)
    write_block (self, IRC_ROLE_P, 10, y += 16, lines[i]);
  write_block (self, IRC_ROLE_P, 10, y + 16, HAND_MISSING_TEXT);
  end_page (self, "i");
}

/* ---- table, list, links, figure ----------------------------------------- */

static void
write_row (Writer *self,
           guint part,
           double y,
           gboolean head,
           const char *const cells[3])
{
  const guint row = add_element (self, IRC_ROLE_TR, part);

  for (guint i = 0; i < 3; i++) {
    const IrcElement cell = {
      .role = head || i == 0 ? IRC_ROLE_TH : IRC_ROLE_TD,
      .parent = row,
      .column_head = head,
    };
    const guint element = irc_pages_builder_add_element (self->builder, &cell);

    if (cells[i][0] != '\0')
      write_text (self,
                  element,
                  head ? IRC_FACE_SEMIBOLD : IRC_FACE_REGULAR,
                  9,
                  60 + 120 * i,
                  y,
                  cells[i]);
  }
}

static void
write_table (Writer *self)
{
  const guint table = add_element (self, IRC_ROLE_TABLE, self->document);
  const guint caption = add_element (self, IRC_ROLE_CAPTION, table);
  const guint head = add_element (self, IRC_ROLE_THEAD, table);
  const guint body = add_element (self, IRC_ROLE_TBODY, table);

  write_text (self, caption, IRC_FACE_BOLD, 9, 60, 120, "Table 1  Sessions");
  write_row (self,
             head,
             136,
             TRUE,
             (const char *const[]){ "Resource", "Now", "Asked for" });
  irc_scene_stroke_line (self->scene, 60, 140, 420, 140, 0.8, blue);
  write_row (self,
             body,
             152,
             FALSE,
             (const char *const[]){ "Clinic", "", "2 a week" });
  write_row (self,
             body,
             166,
             FALSE,
             (const char *const[]){ "Ward rounds", "−1", "1" });
}

static void
write_list (Writer *self, gboolean ordered, double y)
{
  const IrcElement list = { .role = IRC_ROLE_L,
                            .parent = self->document,
                            .numbering = ordered ? IRC_NUMBERING_DECIMAL
                                                 : IRC_NUMBERING_DISC };
  const guint element = irc_pages_builder_add_element (self->builder, &list);

  for (guint i = 0; i < 2; i++) {
    const guint item = add_element (self, IRC_ROLE_LI, element);
    const guint label = add_element (self, IRC_ROLE_LBL, item);
    const guint words = add_element (self, IRC_ROLE_LBODY, item);
    const char *const bullets[] = { "1.", "2." };

    write_text (self,
                label,
                IRC_FACE_REGULAR,
                10,
                66,
                y + 14 * i,
                ordered ? bullets[i] : "•");
    write_text (self,
                words,
                IRC_FACE_ITALIC,
                10,
                84,
                y + 14 * i,
                i == 0 ? "Admission rights" : "Own beds");
  }
}

static void
write_link (Writer *self,
            guint paragraph,
            double x,
            double y,
            const char *text,
            const char *target,
            const char *contents)
{
  const guint parent = target[0] == '#'
                           ? add_element (self, IRC_ROLE_REFERENCE, paragraph)
                           : paragraph;
  const guint element = add_element (self, IRC_ROLE_LINK, parent);
  const double width =
      write_text (self, element, IRC_FACE_REGULAR, 10, x, y, text);
  char to[256], words[256];
  const IrcPageLink link = {
    .rect = { x, y - 9, width, 12 },
    .target = to,
    .contents = words,
    .element = element,
  };

  g_strlcpy (to, target, sizeof to);
  g_strlcpy (words, contents, sizeof words);
  irc_pages_builder_add_link (self->builder, self->number, &link);
}

/* A sentence with a link in its middle: the order has to survive. */
static void
write_links (Writer *self)
{
  const guint paragraph = add_element (self, IRC_ROLE_P, self->document);
  double x = 60;

  x += write_text (
      self, paragraph, IRC_FACE_REGULAR, 10, x, 270, "It is known ");
  write_link (self, paragraph, x, 270, "[1]", "#ref-1", "Reference 1");
  write_text (
      self, paragraph, IRC_FACE_REGULAR, 10, x + 16, 270, " that it works.");
}

static void
draw_star (IrcScene *scene, double x, double y, double radius, IrcColor color)
{
  g_autoptr (IrcPath) path = irc_path_new ();

  for (guint i = 0; i < 5; i++) {
    const double angle = -G_PI / 2 + i * 4 * G_PI / 5;
    const double px = x + radius * cos (angle), py = y + radius * sin (angle);

    if (i == 0)
      irc_path_move_to (path, px, py);
    else
      irc_path_line_to (path, px, py);
  }
  irc_path_close (path);
  irc_scene_fill (scene, path, color);
}

static void
draw_round_things (IrcScene *scene)
{
  g_autoptr (IrcPath) circle = irc_path_new ();
  g_autoptr (IrcPath) box = irc_path_new ();

  irc_path_add_circle (circle, 350, 420, 40);
  irc_scene_fill (scene, circle, green);
  irc_scene_stroke (scene, circle, (IrcStroke){ 3, IRC_CAP_BUTT, 0, 0 }, blue);
  irc_path_add_rounded_rect (box, (IrcRect){ 330, 400, 120, 60 }, 8);
  irc_scene_fill (scene, box, veil);
  irc_scene_stroke (
      scene, box, (IrcStroke){ 1.5, IRC_CAP_ROUND, 4.5, 2.5 }, ink);
}

static void
write_figure (Writer *self, const HandPages *options)
{
  g_autofree char *words =
      g_strdup (options->alternative != NULL
                    ? options->alternative
                    : "Bars: 40, 60 and 80 sessions; a star, a circle, a veil");
  const IrcElement figure = {
    .role = IRC_ROLE_FIGURE,
    .parent = self->document,
    .alternative = words,
    .page = self->number,
    .bounds = { 60, 320, 400, 200 },
  };
  const IrcTag mark = { .kind = IRC_TAG_MARK,
                        .id = "bar",
                        .label = "Bar",
                        .value = "40",
                        .bounds = { 80, 440, 40, 40 } };
  const guint element = irc_pages_builder_add_element (self->builder, &figure);
  g_autoptr (IrcText) turned =
      irc_text_shape (self->fonts, IRC_FACE_LIGHT, 14, "Sessions", -1);
  IrcScene *scene = self->scene;

  begin_content (self, element);
  irc_scene_begin_tag (scene, &mark);
  irc_scene_fill_rect (
      scene, (IrcRect){ 80 + options->shift, 440, 40, 40 }, blue);
  irc_scene_end_tag (scene);
  irc_scene_fill_rect (scene, (IrcRect){ 140, 420, 40, 60 }, green);
  irc_scene_push_clip (scene, (IrcRect){ 200, 400, 40, 70 });
  irc_scene_fill_rect (scene, (IrcRect){ 195, 390, 50, 100 }, blue);
  draw_star (scene, 220, 430, 30, veil);
  irc_scene_pop_clip (scene);
  draw_star (scene, 280, 440, 30, green);
  draw_round_things (scene);
  irc_scene_text_rotated (scene, turned, 72, 480, -G_PI / 2, ink);
  irc_scene_text_rotated (scene, turned, 300, 340, G_PI / 6, blue);
  irc_scene_stroke_line (scene, 60, 480, 460, 480, 1, ink);
  irc_scene_stroke_line (scene, 60, 500.5, 460, 510.5, 0.4, ink);
  irc_scene_end_tag (scene);
}

static void
write_justified (Writer *self)
{
  const guint element = add_element (self, IRC_ROLE_P, self->document);
  g_autoptr (IrcText) text = irc_text_shape (
      self->fonts, IRC_FACE_REGULAR, 10, "A justified line of text.", -1);

  begin_content (self, element);
  irc_scene_text_spaced (self->scene, text, 60, 560, 3.3, ink);
  irc_scene_end_tag (self->scene);
}

static void
write_mixed (Writer *self, const char *label, const HandPages *options)
{
  begin_page (self);
  write_block (self, IRC_ROLE_H1, 20, 80, "2 Sessions (all) & more");
  write_table (self);
  write_list (self, FALSE, 200);
  write_list (self, TRUE, 234);
  write_links (self);
  write_figure (self, options);
  write_justified (self);
  end_page (self, label);
}

/* A table of contents with one inside. */
static void
write_contents (Writer *self)
{
  const guint toc = add_element (self, IRC_ROLE_TOC, self->document);
  const guint chapter = add_element (self, IRC_ROLE_TOCI, toc);
  guint section;

  write_link (self, chapter, 60, 160, "2 Sessions", "#heading-2", "Sessions");
  section = add_element (
      self, IRC_ROLE_TOCI, add_element (self, IRC_ROLE_TOC, chapter));
  write_link (self, section, 80, 174, "2.1 Beds", "#ref-1", "Beds");
}

/* An entry that leads back to where it is cited, and away. */
static void
write_entry (Writer *self)
{
  const IrcElement list = { .role = IRC_ROLE_L,
                            .parent = self->document,
                            .numbering = IRC_NUMBERING_DECIMAL };
  const guint item = add_element (
      self, IRC_ROLE_LI, irc_pages_builder_add_element (self->builder, &list));
  const guint label = add_element (self, IRC_ROLE_LBL, item);
  const guint entry = add_element (
      self, IRC_ROLE_BIB_ENTRY, add_element (self, IRC_ROLE_LBODY, item));
  double x = 84;

  write_link (self, label, 60, 220, "1.", "#heading-2", "Where it is cited");
  x += write_text (
      self, entry, IRC_FACE_REGULAR, 10, x, 220, "Doe J. Beds. 2025. ");
  write_link (
      self, entry, x, 220, "doi.org/10.1/x", "https://doi.org/10.1/x", "DOI");
}

/* A list of facts: what each is about is its label. */
static void
write_facts (Writer *self, guint section)
{
  const IrcElement list = { .role = IRC_ROLE_L,
                            .parent = section,
                            .numbering = IRC_NUMBERING_NONE };
  const guint item = add_element (
      self, IRC_ROLE_LI, irc_pages_builder_add_element (self->builder, &list));
  const guint label = add_element (self, IRC_ROLE_LBL, item);
  const guint value = add_element (self, IRC_ROLE_LBODY, item);

  write_text (self, label, IRC_FACE_REGULAR, 8, 60, 250, "Prepared for");
  write_text (self, value, IRC_FACE_SEMIBOLD, 10, 130, 250, "The board");
}

static void
write_divided (Writer *self,
               guint element,
               double y,
               const char *string,
               const IrcDivision *division)
{
  g_autoptr (IrcText) text = irc_text_shape_divided (self->fonts,
                                                     IRC_FACE_REGULAR,
                                                     10,
                                                     IRC_TEXT_LEFT_TO_RIGHT,
                                                     string,
                                                     -1,
                                                     division);

  begin_content (self, element);
  irc_scene_text (self->scene, text, 60, y, ink);
  irc_scene_end_tag (self->scene);
}

/* A word divided at the end of a line, and a line of two directions. */
static void
write_lines_of_a_section (Writer *self, guint section)
{
  const guint group = add_element (self, IRC_ROLE_DIV, section);
  const guint paragraph = add_element (self, IRC_ROLE_P, group);
  const guint emphasis = add_element (self, IRC_ROLE_SPAN, paragraph);
  const IrcDivision begins = { 0, 4, "Wirtschaftlichkeit ", "-" };
  const IrcDivision ends = { 9, G_MAXSIZE, NULL, NULL };

  write_divided (self, paragraph, 280, "Die Wirtschaft", &begins);
  write_divided (self, paragraph, 294, "lichkeit zählt ", &ends);
  write_text (self, emphasis, IRC_FACE_ITALIC, 10, 130, 294, "immer");
  write_text (self,
              add_element (self, IRC_ROLE_P, group),
              IRC_FACE_REGULAR,
              10,
              60,
              308,
              HAND_MIXED_TEXT);
}

/* What is nowhere else: with it each role occurs. */
static void
write_other_roles (Writer *self)
{
  guint section;

  write_contents (self);
  write_block (self, IRC_ROLE_H3, 11, 200, "3.1.1 Articles");
  write_entry (self);
  section = add_element (self, IRC_ROLE_SECT, self->document);
  write_facts (self, section);
  write_lines_of_a_section (self, section);
  write_text (self,
              add_element (self, IRC_ROLE_NOTE, section),
              IRC_FACE_REGULAR,
              8,
              60,
              330,
              "Source: a survey, n = 120");
}

static void
write_references (Writer *self, const char *label)
{
  guint paragraph;
  double x;

  begin_page (self);
  write_block (self, IRC_ROLE_H1, 20, 80, "3 References");
  write_block (self, IRC_ROLE_H2, 14, 110, "3.1 Guidelines");
  paragraph = add_element (self, IRC_ROLE_P, self->document);
  x = 60 + write_text (self, paragraph, IRC_FACE_REGULAR, 10, 60, 130, "[1] ");
  write_link (self,
              paragraph,
              x,
              130,
              "doi.org/10.1000/182",
              "https://doi.org/10.1000/18(2)?é",
              "DOI 10.1000/182");
  write_other_roles (self);
  end_page (self, label);
}

/* ---- all of it ---------------------------------------------------------- */

static IrcDocument *
make_document (const char *title)
{
  IrcDocumentBuilder *builder = irc_document_builder_new ("en-GB");

  irc_document_builder_set_properties (
      builder, title, "Zoë Müller", "Business case");
  return irc_document_builder_end (builder);
}

IrcPages *
hand_pages_new (IrcFonts *fonts, const HandPages *options)
{
  g_autoptr (IrcDocument) document = make_document (options->title);
  const IrcElement root = { .role = IRC_ROLE_DOCUMENT,
                            .parent = IRC_NO_PARENT };
  Writer self = {
    .builder = irc_pages_builder_new (document, WIDTH, HEIGHT),
    .fonts = fonts,
  };
  guint last;

  self.document = irc_pages_builder_add_element (self.builder, &root);
  write_lines (&self, options->lines);
  for (guint i = 0; i < options->copies; i++) {
    g_autofree char *label = g_strdup_printf ("%u", i + 1);

    write_mixed (&self, label, options);
  }
  last = self.number;
  write_references (&self, "A-1");
  irc_pages_builder_add_outline (
      self.builder, "1 Languages — Γλῶσσαι 🌍", 1, 0, 40);
  irc_pages_builder_add_outline (
      self.builder, "2 Sessions (all) & more", 1, 1, 60);
  irc_pages_builder_add_outline (self.builder, "3 References", 1, last, 60);
  irc_pages_builder_add_outline (self.builder, "3.1 Guidelines", 2, last, 96);
  irc_pages_builder_add_destination (self.builder, "ref-1", last, 60, 118);
  irc_pages_builder_add_destination (self.builder, "heading-2", 1, 60, 60);
  irc_pages_builder_add_missing (self.builder, 2);
  return irc_pages_builder_end (self.builder);
}
