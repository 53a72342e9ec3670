/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "irc-pdf-tags.h"
#include "irc-pdf-object.h"

#define NONE G_MAXUINT

typedef struct {
  HPDF_Dict dict;
  GString *kids;      /* NULL until there is one */
  guint page;         /* of the first piece of content, or NONE */
  guint first_child;  /* or NONE */
  guint next_sibling; /* or NONE */
  guint next_to_hang; /* the first child that is not yet among the kids */
  gboolean hung;      /* is among the parent's kids */
} Node;

struct _IrcPdfTags {
  IrcPdf *pdf;
  const IrcElement *elements;
  Node *nodes;
  guint n_nodes;
  HPDF_Dict root;
  GArray **contents;   /* guint element by content number, one a page */
  GArray *annotations; /* guint element by key - number of pages */
};

IrcPdfTags *
irc_pdf_tags_new (IrcPdf *pdf)
{
  const guint n_pages = irc_pages_get_n_pages (pdf->pages);
  IrcPdfTags *self = g_new0 (IrcPdfTags, 1);

  self->pdf = pdf;
  self->elements = irc_pages_get_elements (pdf->pages, &self->n_nodes);
  self->nodes = g_new0 (Node, self->n_nodes);
  self->contents = g_new0 (GArray *, n_pages);
  self->annotations = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < n_pages; i++)
    self->contents[i] = g_array_new (FALSE, FALSE, sizeof (guint));

  self->root = irc_pdf_dict_new (pdf, g_string_new ("/Type/StructTreeRoot"));
  for (guint i = 0; i < self->n_nodes; i++)
    self->nodes[i] = (Node){
      .dict = irc_pdf_dict_new (pdf, g_string_new ("/Type/StructElem/S/")),
      .page = NONE,
      .first_child = NONE,
      .next_sibling = NONE,
      .next_to_hang = NONE,
    };
  /* Backwards, so that each chain of siblings ascends. */
  for (guint i = self->n_nodes; i-- > 1;) {
    Node *parent = &self->nodes[self->elements[i].parent];

    self->nodes[i].next_sibling = parent->first_child;
    parent->first_child = parent->next_to_hang = i;
  }
  if (!irc_pdf_is_sound (pdf))
    g_clear_pointer (&self, irc_pdf_tags_free);
  return self;
}

void
irc_pdf_tags_free (IrcPdfTags *self)
{
  if (self == NULL)
    return;
  for (guint i = 0; i < self->n_nodes; i++)
    if (self->nodes[i].kids != NULL)
      g_string_free (self->nodes[i].kids, TRUE);
  for (guint i = 0; i < irc_pages_get_n_pages (self->pdf->pages); i++)
    g_array_unref (self->contents[i]);
  g_free (self->contents);
  g_array_unref (self->annotations);
  g_free (self->nodes);
  g_free (self);
}

static GString *
get_kids (Node *node)
{
  if (node->kids == NULL)
    node->kids = g_string_new (NULL);
  return node->kids;
}

/* Puts the children of @parent up to and including @last among its kids. */
static void
hang_children (IrcPdfTags *self, guint parent, guint last)
{
  Node *node = &self->nodes[parent];

  while (node->next_to_hang <= last && node->next_to_hang != NONE) {
    Node *child = &self->nodes[node->next_to_hang];

    irc_pdf_append_reference (get_kids (node), child->dict);
    child->hung = TRUE;
    node->next_to_hang = child->next_sibling;
  }
}

/* Makes sure that @element hangs in the tree before it gets a kid. */
static Node *
touch (IrcPdfTags *self, guint element)
{
  for (guint i = element; i != 0 && !self->nodes[i].hung;) {
    const guint parent = self->elements[i].parent;

    hang_children (self, parent, i);
    i = parent;
  }
  return &self->nodes[element];
}

static void
append_page (GString *out, const IrcPdfTags *self, guint page)
{
  g_string_append (out, "/Pg ");
  irc_pdf_append_reference (out, self->pdf->page_objects[page]);
}

guint
irc_pdf_tags_add_content (IrcPdfTags *self, guint page, guint element)
{
  const guint number = self->contents[page]->len;
  Node *node;

  g_return_val_if_fail (element < self->n_nodes, 0);

  node = touch (self, element);
  if (node->page == NONE)
    node->page = page;
  if (node->page == page) {
    irc_pdf_append_integer (get_kids (node), number);
    g_string_append_c (node->kids, ' ');
  } else {
    g_string_append (get_kids (node), "<</Type/MCR");
    append_page (node->kids, self, page);
    g_string_append (node->kids, "/MCID ");
    irc_pdf_append_integer (node->kids, number);
    g_string_append (node->kids, ">>");
  }
  g_array_append_val (self->contents[page], element);
  return number;
}

guint
irc_pdf_tags_add_annotation (IrcPdfTags *self,
                             guint page,
                             guint element,
                             HPDF_Annotation annotation)
{
  GString *kids = get_kids (touch (self, element));

  g_string_append (kids, "<</Type/OBJR");
  append_page (kids, self, page);
  g_string_append (kids, "/Obj ");
  irc_pdf_append_reference (kids, annotation);
  g_string_append (kids, ">>");
  g_array_append_val (self->annotations, element);
  return irc_pages_get_n_pages (self->pdf->pages) + self->annotations->len - 1;
}

/* ---- writing ------------------------------------------------------------ */

/* PDF measures upwards. */
static void
append_bounds (GString *out, const IrcPdfTags *self, const IrcRect *bounds)
{
  const double height = irc_pages_get_height (self->pdf->pages);

  g_string_append (out, "/A<</O/Layout/Placement/Block/BBox[");
  irc_pdf_append_number (out, bounds->x);
  g_string_append_c (out, ' ');
  irc_pdf_append_number (out, height - bounds->y - bounds->height);
  g_string_append_c (out, ' ');
  irc_pdf_append_number (out, bounds->x + bounds->width);
  g_string_append_c (out, ' ');
  irc_pdf_append_number (out, height - bounds->y);
  g_string_append (out, "]>>");
}

/* Each note has a name of its own (ISO 14289-1, 7.9). */
static void
append_note_id (GString *out, guint index)
{
  g_string_append_printf (out, "(note-%06u)", index);
}

static void
append_attributes (GString *out, const IrcPdfTags *self, guint index)
{
  static const char *const numberings[] = {
    "/A<</O/List/ListNumbering/Disc>>",
    "/A<</O/List/ListNumbering/Decimal>>",
    "/A<</O/List/ListNumbering/None>>",
  };
  const IrcElement *element = &self->elements[index];

  if (element->role == IRC_ROLE_TH)
    g_string_append (out,
                     element->column_head ? "/A<</O/Table/Scope/Column>>"
                                          : "/A<</O/Table/Scope/Row>>");
  else if (element->role == IRC_ROLE_L)
    g_string_append (out, numberings[element->numbering]);
  else if (element->role == IRC_ROLE_FIGURE)
    append_bounds (out, self, &element->bounds);
  else if (element->role == IRC_ROLE_NOTE) {
    g_string_append (out, "/A<</O/Layout/Placement/Block>>/ID");
    append_note_id (out, index);
  }
  if (element->alternative != NULL) {
    g_string_append (out, "/Alt");
    irc_pdf_append_text (out, element->alternative);
  }
}

static void
write_element (IrcPdfTags *self, guint index)
{
  const IrcElement *element = &self->elements[index];
  Node *node = &self->nodes[index];
  GString *out = irc_pdf_dict_get_entries (node->dict);

  hang_children (self, index, NONE);
  g_string_append (out, irc_role_get_name (element->role));
  g_string_append (out, "/P ");
  irc_pdf_append_reference (
      out, index == 0 ? self->root : self->nodes[element->parent].dict);
  if (node->page != NONE)
    append_page (out, self, node->page);
  append_attributes (out, self, index);
  if (node->kids != NULL) {
    g_string_append (out, "/K[");
    g_string_append_len (out, node->kids->str, (gssize) node->kids->len);
    g_string_append_c (out, ']');
  }
}

static HPDF_Dict
add_parent_tree (IrcPdfTags *self)
{
  const guint n_pages = irc_pages_get_n_pages (self->pdf->pages);
  GString *out = g_string_new ("/Nums[");

  for (guint page = 0; page < n_pages; page++) {
    irc_pdf_append_integer (out, page);
    g_string_append_c (out, '[');
    for (guint i = 0; i < self->contents[page]->len; i++)
      irc_pdf_append_reference (
          out,
          self->nodes[g_array_index (self->contents[page], guint, i)].dict);
    g_string_append (out, "]\n");
  }
  for (guint i = 0; i < self->annotations->len; i++) {
    irc_pdf_append_integer (out, n_pages + i);
    g_string_append_c (out, ' ');
    irc_pdf_append_reference (
        out, self->nodes[g_array_index (self->annotations, guint, i)].dict);
    g_string_append_c (out, '\n');
  }
  g_string_append_c (out, ']');
  return irc_pdf_dict_new (self->pdf, out);
}

/* The notes by their names; NULL: none. */
static HPDF_Dict
add_id_tree (IrcPdfTags *self)
{
  GString *out = g_string_new ("/Names[");
  const gsize empty = out->len;

  for (guint i = 0; i < self->n_nodes; i++)
    if (self->elements[i].role == IRC_ROLE_NOTE) {
      append_note_id (out, i);
      irc_pdf_append_reference (out, self->nodes[i].dict);
    }
  if (out->len == empty) {
    g_string_free (out, TRUE);
    return NULL;
  }
  g_string_append_c (out, ']');
  return irc_pdf_dict_new (self->pdf, out);
}

void
irc_pdf_tags_end (IrcPdfTags *self, GString *catalog)
{
  GString *root = irc_pdf_dict_get_entries (self->root);
  HPDF_Dict parent_tree, id_tree;

  for (guint i = 0; i < self->n_nodes; i++)
    write_element (self, i);
  parent_tree = add_parent_tree (self);
  id_tree = add_id_tree (self);
  if (parent_tree == NULL)
    return;

  g_string_append (root, "/K ");
  irc_pdf_append_reference (root, self->nodes[0].dict);
  g_string_append (root, "/ParentTree ");
  irc_pdf_append_reference (root, parent_tree);
  g_string_append (root, "/ParentTreeNextKey ");
  irc_pdf_append_integer (
      root, irc_pages_get_n_pages (self->pdf->pages) + self->annotations->len);
  if (id_tree != NULL) {
    g_string_append (root, "/IDTree ");
    irc_pdf_append_reference (root, id_tree);
  }
  g_string_append (catalog, "/MarkInfo<</Marked true>>/StructTreeRoot ");
  irc_pdf_append_reference (catalog, self->root);
}

guint
irc_pdf_tags_count_contents (const IrcPdfTags *self, guint page)
{
  return self->contents[page]->len;
}

gboolean
irc_pdf_tags_are_whole (const IrcPdfTags *self)
{
  for (guint i = 1; i < self->n_nodes; i++)
    if (!self->nodes[i].hung)
      return FALSE;
  return self->n_nodes > 0;
}
