package io.opora.dashboard;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Tasklist as its people use it. */
final class TasklistPage {

    private static final Path PICTURES = Path.of("target", "browser");

    private final Page page;
    private final Set<String> awaited = new LinkedHashSet<>();

    private TasklistPage(Page page) {
        this.page = page;
        page.onRequest(request -> awaited.add(request.url()));
        page.onRequestFinished(request -> awaited.remove(request.url()));
        page.onRequestFailed(request -> awaited.remove(request.url()));
    }

    static TasklistPage enter(Page page, String address, String user, String password) {
        TasklistPage tasklist = new TasklistPage(page);
        page.setViewportSize(1366, 768);
        page.navigate(address);
        page.locator("input[name=username]").fill(user);
        page.locator("input[name=password]").fill(password);
        page.getByRole(AriaRole.BUTTON).click();
        return tasklist;
    }

    /** Those who land in Cockpit choose Tasklist from its menu, once it is there: nobody leaves while it still asks who has come. */
    TasklistPage fromCockpit() {
        page.locator(".app-switch a.dropdown-toggle").waitFor();
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.locator(".app-switch a.dropdown-toggle").click();
        page.locator(".app-switch a[href*='/app/tasklist/']").click();
        return this;
    }

    Locator tasks() {
        return page.locator(".tasks-list > li");
    }

    Locator heading(String text) {
        return page.locator("h2", new Page.LocatorOptions().setHasText(text));
    }

    /** Waits until the task is listed and its form is there; a picture shows what was there instead. */
    void open(String text) {
        Locator task = tasks().filter(new Locator.FilterOptions().setHasText(text));
        picturedIfMissing(
                text,
                () -> page.waitForCondition(() -> {
                    if (!heading(text).isVisible() && task.count() == 1) {
                        task.click();
                    }
                    return heading(text).isVisible() && form().isVisible();
                }));
    }

    private void picturedIfMissing(String what, Runnable wait) {
        try {
            wait.run();
        } catch (TimeoutError missing) {
            picture("missing-" + what);
            throw new AssertionError("No " + what + " at " + page.url() + "; still awaited: " + awaited, missing);
        }
    }

    /** Claims a task, and sees that its form can be written in. */
    void claim() {
        take();
        form().locator("textarea:not([disabled]):not([readonly])").last().waitFor();
    }

    /** Claims a task whose form may have no text to write in yet. */
    void take() {
        page.locator("[ng-click*='claim']:visible").first().click();
        page.locator("[ng-click*='unclaim']:visible, [ng-click*='resetAssignee']:visible")
                .first()
                .waitFor();
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

    /** Starts a process whose start form asks for one line, and sees it started. */
    void start(String process, String line) {
        page.locator(".start-process-action a").click();
        page.locator(".processes a", new Page.LocatorOptions().setHasText(process))
                .click();
        Locator input = page.locator(".modal-dialog .fjs-form input");
        // The form shows its fields before it loads its data, which empties what a fast hand has typed by then.
        page.waitForCondition(() -> {
            boolean stands = input.inputValue().equals(line);
            if (!stands) {
                input.fill(line);
            }
            return stands;
        });
        picturedIfMissing(
                process,
                () -> page.waitForResponse(
                        "**/submit-form", () -> page.locator("button[ng-click='startProcessInstance()']")
                                .click()));
        page.locator(".modal-dialog").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    Locator startable() {
        page.locator(".start-process-action a").click();
        return page.locator(".processes a");
    }

    void dismiss() {
        page.locator(".modal-footer button").first().click();
        page.locator(".modal-dialog").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    /** Fills the date and the time as a person types them. */
    void receivedAt(String date, String time) {
        Locator inputs = form().locator(".fjs-form-field-datetime input.fjs-input");
        inputs.nth(0).fill(date);
        inputs.nth(0).press("Enter");
        inputs.nth(1).fill(time);
        inputs.nth(1).press("Enter");
        inputs.nth(1).blur();
    }

    /** The field whose label begins so. */
    Locator field(String label) {
        Locator labels = page.locator("label", new Page.LocatorOptions().setHasText(Pattern.compile("^\\s*" + label)));
        return form().locator(".fjs-form-field", new Locator.LocatorOptions().setHas(labels))
                .locator("input, textarea");
    }

    /** Chooses in a form that has no text to write in yet. */
    void pick(String field, String choice) {
        Locator select = form().locator(".fjs-form-field-select", new Locator.LocatorOptions().setHasText(field));
        Locator item = page.locator(".fjs-dropdownlist-item", new Page.LocatorOptions().setHasText(choice));
        page.waitForCondition(() -> {
            if (!item.isVisible()) {
                page.locator("h2").first().click();
                select.locator(".fjs-input-group").click();
            }
            return item.isVisible();
        });
        item.click();
    }

    /** Submits the form as it is. */
    void submit() {
        dismissNotices();
        pressComplete();
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
        pressComplete();
    }

    private void pressComplete() {
        picturedIfMissing(
                "answer",
                () -> page.waitForResponse("**/submit-form", () -> page.locator("button[ng-click='complete()']")
                        .click()));
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
