# syntax=docker/dockerfile:1
FROM maven:3.9-eclipse-temurin-17 AS build
WORKDIR /build
COPY pom.xml .
RUN mvn --batch-mode --quiet dependency:go-offline
COPY bpmn bpmn
COPY forms forms
COPY src/main src/main
RUN mvn --batch-mode --quiet -Dmaven.test.skip=true package

FROM eclipse-temurin:17-jre
RUN groupadd --system --gid 10001 opora && useradd --system --uid 10001 --gid opora --no-create-home opora
WORKDIR /opora
COPY --from=build /build/target/opora-*.jar opora.jar
USER opora
# A container's own loopback could be reached by nobody.
ENV SERVER_ADDRESS=0.0.0.0
EXPOSE 8080
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=5s --start-period=90s --retries=3 CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/${SERVER_PORT:-8080} && printf 'GET /actuator/health/readiness HTTP/1.0\\r\\n\\r\\n' >&3 && grep -q '\"UP\"' <&3"]
# The quick half of the compiler only: on few processors the other half costs more than it gives (docs/decisions/0015).
# Not in JAVA_TOOL_OPTIONS, which belongs to whoever runs it.
ENV JDK_JAVA_OPTIONS="-XX:TieredStopAtLevel=1 -XX:ReservedCodeCacheSize=240m"
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=75", "-XX:+ExitOnOutOfMemoryError", "-jar", "opora.jar"]
CMD []
