/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What Apache PDFBox Preflight says of each file: PDF/A-1b or not, and why. */

import java.io.File;
import org.apache.pdfbox.preflight.PreflightDocument;
import org.apache.pdfbox.preflight.ValidationResult;
import org.apache.pdfbox.preflight.exception.SyntaxValidationException;
import org.apache.pdfbox.preflight.parser.PreflightParser;

public class Preflight {
  public static void main(String[] paths) throws Exception {
    for (String path : paths) {
      ValidationResult result;
      PreflightParser parser = new PreflightParser(new File(path));
      try {
        parser.parse();
        try (PreflightDocument document = parser.getPreflightDocument()) {
          document.validate();
          result = document.getResult();
        }
      } catch (SyntaxValidationException error) {
        result = error.getResult();
      }
      System.out.println((result.isValid() ? "VALID " : "INVALID ") + path);
      for (ValidationResult.ValidationError error : result.getErrorsList())
        System.out.println("  " + error.getErrorCode() + " " + error.getDetails());
    }
  }
}
