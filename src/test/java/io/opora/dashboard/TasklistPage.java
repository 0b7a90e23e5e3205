package io.opora.dashboard;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;

/** Tasklist as its people use it. */
final class TasklistPage {

    private static final Path PICTURES = Path.of("target", "browser");

    private final Page page;

    private TasklistPage(Page page) {
        this.page = page;
    }

    static TasklistPage enter(Page page, String address, String user, String password) {
        page.setViewportSize(1366, 768);
        page.navigate(address);
        page.locator("input[name=username]").fill(user);
        page.locator("input[name=password]").fill(password);
        page.getByRole(AriaRole.BUTTON).click();
        return new TasklistPage(page);
    }

    Locator tasks() {
        return page.locator(".tasks-list > li");
    }

    Locator heading(String text) {
        return page.locator("h2", new Page.LocatorOptions().setHasText(text));
    }

    /** Waits until the task is listed and its form is there. */
    void open(String text) {
        Locator task = tasks().filter(new Locator.FilterOptions().setHasText(text));
        page.waitForCondition(() -> {
            if (!heading(text).isVisible() && task.count() == 1) {
                task.click();
            }
            return heading(text).isVisible() && form().isVisible();
        });
    }

    void claim() {
        page.locator("[ng-click*='claim']:visible").first().click();
        page.locator("[ng-click*='unclaim']:visible, [ng-click*='resetAssignee']:visible")
                .first()
                .waitFor();
        form().locator("textarea:not([disabled]):not([readonly])").last().waitFor();
    }

    Locator form() {
        return page.locator(".fjs-form");
    }

    Locator ticket() {
        return page.locator(".opora-ticket");
    }

    Locator notice() {
        return page.locator(".page-notifications .alert:visible");
    }

    Locator text() {
        return form().locator("textarea:not([readonly])").last();
    }

    void tab(String label) {
        page.locator(".nav-tabs a", new Page.LocatorOptions().setHasText(label)).click();
    }

    void choose(String field, String choice) {
        Locator select = form().locator(".fjs-form-field-select", new Locator.LocatorOptions().setHasText(field));
        Locator item = page.locator(".fjs-dropdownlist-item", new Page.LocatorOptions().setHasText(choice));
        page.waitForCondition(() -> {
            if (!item.isVisible()) {
                // The list opens only for a field that gets the focus anew.
                text().click();
                select.locator(".fjs-input-group").click();
            }
            return item.isVisible();
        });
        item.click();
    }

    /** Submits the form, and sees the task leave. */
    void complete(String text) {
        submit(text);
        form().waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    /** Submits the form with this text. */
    void submit(String text) {
        text().fill(text);
        text().blur();
        dismissNotices();
        page.waitForResponse("**/submit-form", () -> page.locator("button[ng-click='complete()']")
                .click());
    }

    private void dismissNotices() {
        Locator close = page.locator(".page-notifications button.close:visible");
        while (close.count() > 0) {
            close.first().click();
        }
    }

    void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    }
}
