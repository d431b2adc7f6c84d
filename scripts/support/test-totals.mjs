// Reads the two test runners' own reports. A runner that failed without a failed test to show counts as one failure.
import { existsSync, readFileSync } from 'node:fs'

export function vitestTotals(report, exitCode) {
  const { numPassedTests = 0, numFailedTests = 0, testResults = [] } = read(report)
  const brokenFiles = testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length
  return withExitCode(numPassedTests, numFailedTests + brokenFiles, exitCode)
}

export function e2eTotals(report, exitCode) {
  const { stats = {} } = read(report)
  return withExitCode((stats.expected ?? 0) + (stats.flaky ?? 0), stats.unexpected ?? 0, exitCode)
}

function withExitCode(passed, failed, exitCode) {
  return { passed, failed: exitCode !== 0 && failed === 0 ? 1 : failed }
}

function read(report) {
  return existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : {}
}
