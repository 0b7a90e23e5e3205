package io.opora.security;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.web.servlet.error.BasicErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestHeader;

/** Gives our own pages and the error page their texts in the visitor's language. */
@ControllerAdvice(assignableTypes = {HomePages.class, BasicErrorController.class})
class PageTexts {

    @ModelAttribute("language")
    String language(
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String acceptLanguage) {
        return Texts.preferred(acceptLanguage).getLanguage();
    }

    @ModelAttribute("text")
    Map<String, String> text(
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String acceptLanguage) {
        return Texts.all(Texts.preferred(acceptLanguage));
    }
}
